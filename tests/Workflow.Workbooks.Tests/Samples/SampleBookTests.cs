using System.Text.Json;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Workbooks.Definitions;

namespace Workflow.Workbooks.Tests.Samples;

/// <summary>samples/NAME/definition.xlsx is made from definition.json; whoever edits one must not forget the other.</summary>
public sealed class SampleBookTests
{
    [Theory]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void Book_AndItsJson_AreTheSameSurvey(string name)
    {
        var draft = JsonSerializer.Deserialize<SurveyDraft>(File.ReadAllText(At(name, "definition.json")), JsonSerializerOptions.Web)!;
        var survey = SurveyValidator.Validate(draft).Survey;
        using var book = File.OpenRead(At(name, "definition.xlsx"));

        var reading = DefinitionBook.Read(book);

        Assert.Empty(reading.Findings);
        Assert.Equal(JsonSerializer.Serialize(SurveyDrafts.Of(survey!)), JsonSerializer.Serialize(SurveyDrafts.Of(reading.Survey!)));
    }

    private static string At(string name, string file) => Path.Combine(AppContext.BaseDirectory, "samples", name, file);
}
