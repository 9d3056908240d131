using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The part of a questionnaire that all sections share, as the workbook carries it.</summary>
internal sealed record EmbeddedForm(
    string PlanName,
    string SurveyName,
    FiscalYear Year,
    string Coordinator,
    IReadOnlyList<Field> Fields,
    Scale Scale,
    IReadOnlyList<IndicatorColumn> IndicatorColumns,
    string? CoordinatorMail = null);
