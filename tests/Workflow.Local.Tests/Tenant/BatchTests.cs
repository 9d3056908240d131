namespace Workflow.Local.Tests.Tenant;

public sealed class BatchTests : IDisposable
{
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Batch_AnswersEachByItsId_AndDependentsOfFailedOnesWith424()
    {
        var drive = t.Tenant.DefaultDriveId;
        var answer = (await t.PostAsync("/v1.0/$batch", $$"""
            {"requests":[
            {"id":"1","method":"POST","url":"/drives/{{drive}}/root/children","headers":{"Content-Type":"application/json"},"body":{"name":"K01","folder":{} } },
            {"id":"2","method":"GET","url":"/drives/{{drive}}/items/nothing"},
            {"id":"3","method":"GET","url":"/drives/{{drive}}/root","dependsOn":["2"]},
            {"id":"4","method":"GET","url":"/drives/{{drive}}/root:/K01","dependsOn":["1"]}]}
            """)).Expect(200);
        var byId = answer.Json.GetProperty("responses").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("status").GetInt32());
        Assert.Equal(new() { ["1"] = 201, ["2"] = 404, ["3"] = 424, ["4"] = 200 }, byId);
    }

    [Fact]
    public async Task Batch_Over20OrEmptyOrNested_400()
    {
        using var untraced = new TestTenant(o => o with { Trace = null });
        var many = string.Join(',', Enumerable.Range(1, 21).Select(i => $$"""{"id":"{{i}}","method":"GET","url":"/users"}"""));
        (await untraced.PostAsync("/v1.0/$batch", $$"""{"requests":[{{many}}]}""")).Expect(400);
        (await untraced.PostAsync("/v1.0/$batch", """{"requests":[]}""")).Expect(400);
        (await untraced.PostAsync("/v1.0/$batch", "no json")).Expect(400);
        (await untraced.PostAsync("/v1.0/$batch", """{"requests":[{"id":"1","method":"POST","url":"/$batch"}]}""")).Expect(400);
    }
}
