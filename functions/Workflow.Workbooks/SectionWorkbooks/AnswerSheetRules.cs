using Workflow.Core.Answers;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The conditional formats and data validations of a sheet.</summary>
internal sealed class AnswerSheetRules(IReadOnlyList<Field> fields, Scale scale, DropDownLists lists, SectionWorkbookTexts texts)
{
    private readonly MissingAnswers missing = new(fields, scale);
    private readonly EntryRules entries = new(fields, scale, lists, texts);

    /// <summary>The formula that counts missing answers over the sheet's rows; null when nothing can be missing.</summary>
    /// <param name="columns">The sheet's columns.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="sheet">The sheet's name as a formula on another sheet spells it; empty on the sheet itself.</param>
    public string? CountTerm(IReadOnlyList<SheetColumn> columns, int rows, string sheet)
    {
        if (rows == 0)
        {
            return null;
        }

        var letters = columns.ToDictionary(c => c.Key, c => c.Letters);
        var last = WorkbookFormat.FirstRow + rows - 1;
        string RangeOf(string key) => $"{sheet}${letters[key]}${WorkbookFormat.FirstRow}:${letters[key]}${last}";
        string[] terms = [.. columns.Select(c => c.Answer is null ? null : missing.Expression(c.Answer, RangeOf)).OfType<string>().Select(e => $"SUMPRODUCT({e})")];
        return terms.Length == 0 ? null : string.Join('+', terms);
    }

    /// <summary>Writes both.</summary>
    public void Write(XmlPen pen, AnswerSheet sheet)
    {
        if (sheet.CountFormula is not null)
        {
            WriteCountColours(pen, AnswerTable.ColumnName(sheet.Head[2].First) + "2");
        }

        if (sheet.Ids.Count > 0)
        {
            WriteFormats(pen, sheet);
        }

        WriteValidations(pen, sheet);
    }

    private static void WriteCountColours(XmlPen pen, string cell)
    {
        pen.Raw("<conditionalFormatting sqref=\""u8).Text(cell).Raw("\"><cfRule type=\"expression\" dxfId=\""u8).Number(StyleSheet.CountLeft).Raw("\" priority=\"1\"><formula>"u8).Text(cell)
            .Raw("&lt;&gt;0</formula></cfRule><cfRule type=\"expression\" dxfId=\""u8).Number(StyleSheet.CountDone).Raw("\" priority=\"2\"><formula>"u8).Text(cell)
            .Raw("=0</formula></cfRule></conditionalFormatting>"u8);
    }

    private void WriteFormats(XmlPen pen, AnswerSheet sheet)
    {
        var letters = sheet.Columns.ToDictionary(c => c.Key, c => c.Letters);
        var priority = 3;
        string CellOf(string key) => $"${letters[key]}{WorkbookFormat.FirstRow}";
        foreach (var column in sheet.Columns)
        {
            var levels = column.Answer?.Kind == FieldKind.Rating ? scale.Levels : [];
            var expression = column.Answer is null ? null : missing.Expression(column.Answer, CellOf);
            if (expression is null && levels.Count == 0)
            {
                continue;
            }

            pen.Raw("<conditionalFormatting sqref=\""u8).Text(sheet.RangeOf(column)).Raw("\">"u8);
            if (expression is not null)
            {
                Rule(pen, StyleSheet.Missing, priority++, expression + ">0");
            }

            for (var i = 0; i < levels.Count; i++)
            {
                if (levels[i].Color is not null)
                {
                    Rule(pen, StyleSheet.FirstRating + i, priority++, $"TRIM({CellOf(column.Key)})=\"{levels[i].Code.Replace("\"", "\"\"")}\"");
                }
            }

            pen.Raw("</conditionalFormatting>"u8);
        }
    }

    private static void Rule(XmlPen pen, int format, int priority, string formula) =>
        pen.Raw("<cfRule type=\"expression\" dxfId=\""u8).Number(format).Raw("\" priority=\""u8).Number(priority).Raw("\"><formula>"u8).Text(formula).Raw("</formula></cfRule>"u8);

    private void WriteValidations(XmlPen pen, AnswerSheet sheet)
    {
        List<EntryRule> rules = [];
        if (sheet.HasSubmit)
        {
            rules.Add(entries.Submission(sheet.SubmitCell.Replace("$", "")));
        }

        if (sheet.Ids.Count > 0)
        {
            rules.AddRange(sheet.Columns.Where(c => c.Answer is not null).Select(c => entries.For(c.Answer!, sheet.RangeOf(c), $"{c.Letters}{WorkbookFormat.FirstRow}")));
        }

        if (rules.Count == 0)
        {
            return;
        }

        pen.Raw("<dataValidations count=\""u8).Number(rules.Count).Raw("\">"u8);
        foreach (var rule in rules)
        {
            rule.Write(pen);
        }

        pen.Raw("</dataValidations>"u8);
    }
}
