using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 本文: one text a row.</summary>
internal static class TextSheet
{
    /// <summary>The texts.</summary>
    public static List<TextDraft> Read(BookTable table, BookFindings findings)
    {
        var (path, after, text) = (table.Use("見出し"), table.Use("位置"), table.Use("文"));
        table.ReportUnused([.. BookHeaders.Texts.Select(h => h.Header)]);
        var places = findings.Places(SurveyPlace.Texts, table.Sheet);
        var texts = new List<TextDraft>();
        while (table.Read())
        {
            places.AddRow(table.Row);
            texts.Add(new TextDraft
            {
                Path = table.Word(path)?.Split(['>', '＞'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                After = IsAfter(table, after),
                Text = table.Text(text),
            });
        }

        return texts;
    }

    private static bool IsAfter(BookTable table, int column)
    {
        if (table.Word(column) is { } word && Normalization.Code(word) is not ("前" or "後"))
        {
            table.Report("D111", column, "位置", Excerpt.Of(word), "前 / 後", "");
        }

        return table.Word(column) is { } position && Normalization.Code(position) == "後";
    }
}
