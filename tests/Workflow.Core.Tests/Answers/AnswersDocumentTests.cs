using System.Text.Json;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Tests.Checks;

namespace Workflow.Core.Tests.Answers;

public class AnswersDocumentTests
{
    private const string Clean = """
        {"rows":[
          {"id":"i2/110","values":{"done":"ひろばを月2回開いた。","rating":"Ａ","plan":"ひろばを続ける。","direction":"継続"}},
          {"id":"i1/110","values":{"done":"講座を3回開いた。","rating":"B","plan":"講座を続ける。","direction":"継続","reason":null,"unknown":"x"}},
          {"id":"i3/110","values":{"done":"読み聞かせを行った。","rating":"B","plan":"回数を増やす。","direction":"継続"}}],
         "indicators":[{"id":"k1/110","values":{"R2:actual":"81"}}]}
        """;

    [Fact]
    public void Read_RowsOfThePane_CheckAsAWorkbookDoes()
    {
        var result = Check(Clean);

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("I501", "i2/110", "rating", null), (finding.Code, finding.Row, finding.Field, finding.Cell));
        Assert.Equal((13, 13), (result.Answered, result.Total));
        Assert.Equal("81", result.Answers.Indicators["k1/110"]["R2:actual"]);
    }

    [Fact]
    public void Read_SameAnswersAsAWorkbook_HaveTheSameDigest()
    {
        var sample = new CheckSample();
        var workbook = sample.Check().Answers;
        var document = new AnswersDocument(
            [.. workbook.Rows.Reverse().Select(r => new AnswersDocumentRow(r.Key, r.Value.ToDictionary(v => v.Key, v => (string?)$"{v.Value} ")))],
            [.. workbook.Indicators.Select(r => new AnswersDocumentRow(r.Key, r.Value.ToDictionary(v => v.Key, v => (string?)v.Value)))]);

        var pane = SectionCheck.Check(sample.Questionnaire, document.Read(sample.Questionnaire)).Answers;

        Assert.Equal(CheckedAnswersDigest.Of(workbook), CheckedAnswersDigest.Of(pane));
    }

    [Fact]
    public void Read_GivenCellSent_IsCompared() =>
        Assert.Contains(Check(Clean.Replace("\"reason\":null", "\"name\":\"別の事業\"", StringComparison.Ordinal)).Findings, f => f is { Code: "E205", Cell: null });

    [Theory]
    [InlineData("{}", 3)]
    [InlineData("""{"rows":null}""", 3)]
    [InlineData("""{"rows":[null,{"id":null,"values":null},{"id":"i1/110"}]}""", 2)]
    public void Read_IncompleteDocument_IsToldByTheCheck(string json, int missing) =>
        Assert.Equal(missing, Check(json).Findings.Count(f => f.Code == "E203" && f.Row!.StartsWith('i')));

    private static CheckResult Check(string json)
    {
        var document = JsonSerializer.Deserialize(json, AnswersJson.Default.AnswersDocument)!;
        var questionnaire = CheckSample.Ask();
        return SectionCheck.Check(questionnaire, document.Read(questionnaire));
    }
}
