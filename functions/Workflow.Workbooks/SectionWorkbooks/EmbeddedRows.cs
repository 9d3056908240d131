using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The part of a questionnaire that is one section's own, as the workbook carries it.</summary>
internal sealed record EmbeddedRows(string SectionName, DateTimeOffset DueAt, IReadOnlyList<QuestionRow> Rows, IReadOnlyList<IndicatorRow> Indicators);
