using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Core.Questionnaires;

/// <summary>
/// What one section is asked: the content of its 調査票, free of any file format. The workbook writer prints it, the checks judge answers against
/// it, and the workbook carries it in <c>_workflow</c>, so that a file can be checked without its definition book. It names no person.
/// </summary>
public sealed record Questionnaire
{
    /// <summary>調査ID.</summary>
    public required SurveyId SurveyId { get; init; }

    /// <summary>計画名.</summary>
    public required string PlanName { get; init; }

    /// <summary>調査名.</summary>
    public required string SurveyName { get; init; }

    /// <summary>対象年度.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>The section's deadline, Japan time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>担当課コード.</summary>
    public required SectionCode Section { get; init; }

    /// <summary>担当課名.</summary>
    public required string SectionName { get; init; }

    /// <summary>事務局.</summary>
    public required string Coordinator { get; init; }

    /// <summary>事務局メール.</summary>
    public string? CoordinatorMail { get; init; }

    /// <summary>版: 1 for the first workbook, higher for a re-issue.</summary>
    public int Issue { get; init; } = 1;

    /// <summary>様式, in print order.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>評価区分.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The rows to answer, in print order.</summary>
    public required IReadOnlyList<QuestionRow> Rows { get; init; }

    /// <summary>The indicators to report on.</summary>
    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];

    /// <summary>The year columns of the indicators, in order.</summary>
    public IReadOnlyList<IndicatorColumn> IndicatorColumns { get; init; } = [];
}
