using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 様式: one field a row.</summary>
internal static class FormSheet
{
    /// <summary>The fields.</summary>
    public static List<FieldDraft> Read(BookTable table, BookFindings findings)
    {
        var column = BookHeaders.Form.ToDictionary(h => h.Property, h => table.Use(h.Header));
        table.ReportUnused([.. BookHeaders.Form.Select(h => h.Header)]);
        var places = findings.Places(SurveyPlace.Fields, table.Sheet);
        var fields = new List<FieldDraft>();
        while (table.Read())
        {
            places.AddRow(table.Row);
            fields.Add(new FieldDraft
            {
                Label = table.Word(column["label"]),
                Key = table.Word(column["key"]),
                Kind = table.Word(column["kind"]),
                FilledBy = table.Word(column["filledBy"]),
                Requirement = table.Word(column["requirement"]),
                Condition = table.Word(column["condition"]),
                Choices = table.List(column["choices"]),
                MinLength = table.Whole(column["minLength"], "最小文字数"),
                MaxLength = table.Whole(column["maxLength"], "最大文字数"),
                PriorKey = table.Word(column["priorKey"]),
                Width = (double?)table.Decimal(column["width"], "幅"),
                Merged = table.Mark(column["merged"], "結合"),
                Print = table.Text(column["print"]),
                Description = table.Text(column["description"]),
            });
        }

        return fields;
    }
}
