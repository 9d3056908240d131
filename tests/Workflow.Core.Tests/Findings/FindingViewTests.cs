using System.Text.Json;
using Workflow.Core.Findings;

namespace Workflow.Core.Tests.Findings;

public class FindingViewTests
{
    [Fact]
    public void Json_Finding_HasTheShapeOfTheContract()
    {
        var finding = new Finding("E301", "1 子育て講座", "評価", "@E301.actual") { Row = "i1/110", Field = "rating", Cell = "調査票!G5" };

        var json = JsonSerializer.Serialize(FindingView.Of(finding), FindingJson.Readable.FindingView);

        Assert.Equal(
            """{"code":"E301","severity":"error","row":"i1/110","field":"rating","cell":"調査票!G5","message":"「1 子育て講座」の「評価」が未記入です。","hint":"「評価」に記入してください。実績がまだ分からないときは「-」と記入します。"}""",
            json);
    }

    [Theory]
    [InlineData("W402", "warning")]
    [InlineData("I501", "info")]
    [InlineData("E101", "error")]
    public void Json_NothingToName_IsNullAndSeverityLowerCase(string code, string severity)
    {
        var json = JsonSerializer.SerializeToElement(FindingView.Of([new Finding(code, "a", "b", "c", "d", "e", "f", "g", "h")], Language.English)[0], FindingJson.Default.FindingView);

        Assert.Equal(severity, json.GetProperty("severity").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("cell").ValueKind);
    }
}
