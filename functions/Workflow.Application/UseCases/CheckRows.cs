using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Files;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>What the pane learns while somebody types.</summary>
/// <param name="Result">Findings and counts.</param>
/// <param name="Digest">What the pane sends with its submission.</param>
public sealed record RowsChecked(CheckResult Result, string Digest);

/// <summary>Checks rows as the pane sees them, by the same rules as a submission. Nothing is recorded.</summary>
public sealed class CheckRows(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>NotPossible <c>notIssued</c> before 配布.</summary>
    public async Task<Act<RowsChecked>> RunAsync(
        SurveyId survey, SectionCode section, Func<Questionnaire, SectionAnswers> rows, CancellationToken cancellationToken)
    {
        var scene = await acts.SceneAsync(survey, section, cancellationToken);
        if (!scene.IsOk)
        {
            return Act.Of<RowsChecked>(scene.Outcome);
        }

        var view = scene.Value.Item1;
        if (view.Entry.Workbook is not { } workbook)
        {
            return Act.NotPossible<RowsChecked>("notIssued");
        }

        var due = new SectionPosition(view.Design.Survey, view.Survey, view.Entry).Due;
        var questionnaire = view.Design.Assignments.For(section, workbook.Issue, due);
        var result = SectionCheck.Check(questionnaire, rows(questionnaire));
        EngineMetrics.Found(result, "pane");
        return Act.Done(new RowsChecked(result, AnswersDigest.Of(result.Answers)));
    }
}
