using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The columns of 調査票: the form in print order, last year's answer directly before the field it belongs to.</summary>
internal static class FormColumns
{
    /// <summary>Lays out the columns.</summary>
    public static IReadOnlyList<SheetColumn> Of(Questionnaire questionnaire, CheckedAnswers carried, SectionWorkbookTexts texts)
    {
        var columns = new List<SheetColumn>();
        foreach (var field in questionnaire.Fields)
        {
            if (field is { IsAnswer: true, PriorKey: not null })
            {
                columns.Add(Prior(questionnaire, field, columns.Count + 2, texts));
            }

            columns.Add(field.IsAnswer ? Answer(questionnaire, field, columns.Count + 2, carried) : Given(questionnaire, field, columns.Count + 2));
        }

        return columns;
    }

    private static SheetColumn Given(Questionnaire questionnaire, Field field, int number)
    {
        string[] cells = [.. questionnaire.Rows.Select(r => GivenFields.Text(questionnaire.Fields, r, field.Key))];
        var centred = field.Kind is FieldKind.ItemNumber or FieldKind.Rating or FieldKind.Choice or FieldKind.Date || field.Key == Field.TagsKey;
        return new SheetColumn
        {
            Key = field.Key, Header = field.Label, Number = number, Style = centred ? WorkbookStyle.GivenCentre : WorkbookStyle.Given,
            Width = ColumnWidth.Of(field, cells), Texts = cells,
        };
    }

    private static SheetColumn Prior(Questionnaire questionnaire, Field field, int number, SectionWorkbookTexts texts)
    {
        var key = GivenFields.PriorKey(field);
        var shown = questionnaire.Fields.ByKey(field.PriorKey!) ?? field;
        string[] cells = [.. questionnaire.Rows.Select(r => GivenFields.Text(questionnaire.Fields, r, key))];
        return new SheetColumn
        {
            Key = key, Header = texts["prior", field.Label], Number = number, Style = IsCode(shown.Kind) ? WorkbookStyle.PriorCentre : WorkbookStyle.Prior,
            Width = ColumnWidth.Of(shown, cells, ColumnWidth.PriorShare), Texts = cells,
        };
    }

    private static SheetColumn Answer(Questionnaire questionnaire, Field field, int number, CheckedAnswers carried) => new()
    {
        Key = field.Key, Header = field.Label, Number = number, Style = AnswerStyle(field.Kind), Width = ColumnWidth.Of(field, []), Answer = field,
        Texts = [.. questionnaire.Rows.Select(r => carried.Rows.GetValueOrDefault(r.Id.ToString())?.GetValueOrDefault(field.Key) ?? "")],
    };

    /// <summary>How an answer of a kind looks.</summary>
    public static WorkbookStyle AnswerStyle(FieldKind kind) => kind switch
    {
        FieldKind.Number or FieldKind.Percentage => WorkbookStyle.AnswerNumber,
        _ when IsCode(kind) => WorkbookStyle.AnswerCentre,
        _ => WorkbookStyle.Answer,
    };

    private static bool IsCode(FieldKind kind) => kind is FieldKind.Rating or FieldKind.Choice or FieldKind.Date or FieldKind.ItemNumber;
}
