using System.Text.Json.Serialization;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Answers;

/// <summary>One row as the pane sends it.</summary>
/// <param name="Id">The row's id, from the hidden column A.</param>
/// <param name="Values">Shown texts by key; an answer that is absent or null is blank. A given cell may be sent to be compared, and need not.</param>
/// <param name="Formulas">Keys of the cells whose text is the value of a formula; may be absent.</param>
/// <param name="Errors">Keys of the cells that show an error value (#REF!, #N/A …); may be absent.</param>
public sealed record AnswersDocumentRow(
    string? Id, IReadOnlyDictionary<string, string?>? Values, IReadOnlyList<string?>? Formulas = null, IReadOnlyList<string?>? Errors = null)
{
    /// <summary>A cell of the row as a reader of the file would tell it; <paramref name="given"/> is what a cell holds that was not sent.</summary>
    internal AnswerCell Cell(string key, string given) => new(
        Values?.GetValueOrDefault(key) ?? given,
        (Formulas?.Contains(key) == true ? CellTraits.Formula : CellTraits.None) | (Errors?.Contains(key) == true ? CellTraits.Error : CellTraits.None));
}

/// <summary>
/// A section's answers as JSON, <c>{rows:[{id, values:{key:text}, formulas:[key], errors:[key]}], indicators:[…], columns:[key], indicatorColumns:[key]}</c>: what the pane reads off the sheets. <see cref="Read"/> turns it
/// into what a workbook reads as, so that both go through the same check. Findings about it name row and field and no cell: the pane knows where they are.
/// </summary>
/// <param name="Rows">The rows of 調査票, in any order.</param>
/// <param name="Indicators">The rows of 指標; may be absent when the section has none.</param>
/// <param name="Columns">The keys of the columns of 調査票; an answer column that is not among them is told as missing. Absent = all are there.</param>
/// <param name="IndicatorColumns">The same for 指標.</param>
public sealed record AnswersDocument(
    IReadOnlyList<AnswersDocumentRow?>? Rows, IReadOnlyList<AnswersDocumentRow?>? Indicators = null,
    IReadOnlyList<string?>? Columns = null, IReadOnlyList<string?>? IndicatorColumns = null)
{
    private const string FormSheet = "調査票";
    private const string IndicatorSheet = "指標";

    /// <summary>The answers to a questionnaire. Unknown keys are ignored; a row without id is kept and told by the check.</summary>
    public SectionAnswers Read(Questionnaire questionnaire)
    {
        var asked = questionnaire.Rows.ToDictionary(r => r.Id.ToString());
        var measured = questionnaire.Indicators.ToDictionary(r => r.Id.ToString());
        return new SectionAnswers
        {
            Identity = new WorkbookIdentity(questionnaire.SurveyId, questionnaire.Section, questionnaire.Issue, ""),
            Rows = Table(
                FormSheet, Rows, [.. GivenFields.Keys(questionnaire.Fields)], There(questionnaire.Fields.Where(f => f.IsAnswer), Columns),
                (id, key) => asked.TryGetValue(id, out var row) ? GivenFields.Text(questionnaire.Fields, row, key) : ""),
            Indicators = questionnaire.Indicators.Count == 0
                ? null
                : Table(
                    IndicatorSheet, Indicators, IndicatorFields.GivenKeys(questionnaire), There(IndicatorFields.OpenFields(questionnaire, numeric: false), IndicatorColumns),
                    (id, key) => measured.TryGetValue(id, out var row) ? IndicatorFields.GivenText(row.Indicator, key) : ""),
        };
    }

    private static IReadOnlyList<string> There(IEnumerable<Field> open, IReadOnlyList<string?>? columns) =>
        [.. open.Select(f => f.Key).Where(k => columns is null || columns.Contains(k))];

    private static AnswerTable Table(
        string sheet, IReadOnlyList<AnswersDocumentRow?>? rows, IReadOnlyList<string> given, IReadOnlyList<string> open, Func<string, string, string> givenText)
    {
        AnswerColumn[] columns = [.. given.Concat(open).Select(k => new AnswerColumn(k, AnswerColumn.NoPlace))];
        var read = (rows ?? []).Select((row, at) =>
        {
            var id = row?.Id ?? "";
            AnswerCell[] cells = [.. columns.Select((c, i) => row?.Cell(c.Key, i < given.Count ? givenText(id, c.Key) : "") ?? AnswerCell.Blank)];
            return new AnswerRow(id, at + 1, cells);
        });
        return new AnswerTable(sheet, columns, [.. read]);
    }
}

/// <summary>Source-generated JSON of <see cref="AnswersDocument"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswersDocument))]
public sealed partial class AnswersJson : JsonSerializerContext;
