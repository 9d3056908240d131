using Workflow.Core.Surveys;

namespace Workflow.Core.Answers;

/// <summary>What a workbook says it is (the sheet <c>_workflow</c>). Not trusted: the checks compare it with what was asked for.</summary>
/// <param name="SurveyId">The survey it says it belongs to.</param>
/// <param name="Section">The section it says it belongs to.</param>
/// <param name="Issue">Its issue number (版).</param>
/// <param name="GivenDigest">Digest of the given cells as written; see <see cref="Questionnaires.GivenDigest"/>.</param>
public sealed record WorkbookIdentity(SurveyId SurveyId, SectionCode Section, int Issue, string GivenDigest);

/// <summary>What a section handed in, as read from a workbook or from the add-in's rows.</summary>
public sealed record SectionAnswers
{
    /// <summary>What the workbook says it is.</summary>
    public required WorkbookIdentity Identity { get; init; }

    /// <summary>The sheet 調査票.</summary>
    public required AnswerTable Rows { get; init; }

    /// <summary>The sheet 指標; null when the workbook has none.</summary>
    public AnswerTable? Indicators { get; init; }

    /// <summary>The number in <c>Workflow_Submit</c>: 0 for 作成中, n for 第n回提出.</summary>
    public int SubmitNumber { get; init; }
}
