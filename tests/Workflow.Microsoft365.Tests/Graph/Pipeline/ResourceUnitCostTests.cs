using Workflow.Microsoft365.Graph.Pipeline;

namespace Workflow.Microsoft365.Tests.Graph.Pipeline;

public sealed class ResourceUnitCostTests
{
    [Theory]
    [InlineData("GET", "/v1.0/drives/b!d/items/01A?$select=id", 1)]
    [InlineData("GET", "/v1.0/drives/b!d/items/01A/content", 1)]
    [InlineData("GET", "/v1.0/drives/b!d/root/delta?token=latest", 1)]
    [InlineData("GET", "/v1.0/drives/b!d/root/delta(token='x')", 1)]
    [InlineData("GET", "/v1.0/drives/b!d/root/delta", 2)]
    [InlineData("GET", "/v1.0/drives/b!d/items/01A/children", 2)]
    [InlineData("GET", "/v1.0/sites/s/lists/l/items?$expand=fields", 2)]
    [InlineData("POST", "/v1.0/sites/s/lists/l/items", 2)]
    [InlineData("PATCH", "/v1.0/sites/s/lists/l/items/7/fields", 2)]
    [InlineData("PUT", "/v1.0/drives/b!d/items/01A:/a.xlsx:/content", 2)]
    [InlineData("POST", "/v1.0/drives/b!d/items/01A/invite", 5)]
    [InlineData("GET", "/v1.0/drives/b!d/items/01A/permissions", 5)]
    [InlineData("DELETE", "/v1.0/drives/b!d/items/01A/permissions/p", 5)]
    [InlineData("GET", "/v1.0/drives/b!d/items/01A?%24expand=permissions", 5)]
    [InlineData("POST", "/v1.0/users/m%40midorino.example/messages", 0)]
    [InlineData("GET", "/v1.0/groups/g/transitiveMembers/microsoft.graph.user", 0)]
    [InlineData("POST", "/v1.0/subscriptions", 0)]
    public void R1_Cost_IsThatOfTheTable(string method, string url, int units) => Assert.Equal(units, ResourceUnitCost.Of(method, url));

    [Theory]
    [InlineData("POST", "/drives/d/items/1/invite", true)]
    [InlineData("PATCH", "/drives/d/items/1/permissions/p", true)]
    [InlineData("GET", "/drives/d/items/1/permissions", false)]
    [InlineData("GET", "/drives/d/items/1", false)]
    public void R2_SharingCalls_AreThoseThatChangeAccess(string method, string path, bool expected) => Assert.Equal(expected, ResourceUnitCost.IsSharing(method, path));
}
