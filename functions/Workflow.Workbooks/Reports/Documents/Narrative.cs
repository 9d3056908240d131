using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>Items as running text: a heading for each, who answered, short answers in one line, long ones under their 見出し. For forms that ask for findings, not for entries.</summary>
internal sealed class Narrative(Report report, ReportTexts texts)
{
    /// <summary>Characters of the long answers of a row from which on, on average, columns would be harder to read than text.</summary>
    private const int LeastLength = 250;

    private readonly IReadOnlyList<(Field Field, int At)> fields = [.. report.Columns.Select((f, i) => (f, i)).Skip(report.HeadingCount)];
    private readonly Field? name = report.Survey.Fields.ItemName();

    /// <summary>Whether a report reads better as text than as tables.</summary>
    public static bool Suits(Report report)
    {
        var longAnswers = report.Columns.Select((f, i) => (f, i)).Where(c => c.f is { IsAnswer: true, Kind: FieldKind.LongText }).Select(c => c.i).ToList();
        var answered = report.Rows.Where(r => r.Submitted).Take(2000).ToList();
        return answered.Count > 0 && answered.Average(r => longAnswers.Sum(i => r.Cells[i].Length)) >= LeastLength;
    }

    /// <summary>The heading of an item: its number and name as they print.</summary>
    public string TitleOf(ReportRow row)
    {
        var words = fields.Where(f => f.Field.Kind == FieldKind.ItemNumber || f.Field == name).Select(f => row.Cells[f.At]).Where(t => t.Length > 0);
        return string.Join(' ', words).ReplaceLineEndings(" ") is { Length: > 0 } title ? title : row.Item.Id;
    }

    /// <summary>What stands under the heading; once for every section that answers.</summary>
    public void Write(ReportRow row, IDocumentPen pen)
    {
        var facts = fields.Where(f => f.Field.Kind is not (FieldKind.LongText or FieldKind.ItemNumber) && f.Field != name && row.Cells[f.At].Length > 0)
            .Select(f => texts.Format("fact", f.Field.Label, row.Cells[f.At].ReplaceLineEndings(texts["list"])));
        pen.Passage(PassageKind.Facts, string.Join(texts["facts-gap"], facts));
        if (!row.Submitted)
        {
            pen.Passage(PassageKind.Remark, texts.Format("not-submitted", Report.MissingText));
        }

        foreach (var (field, at) in fields.Where(f => f.Field.Kind == FieldKind.LongText && (row.Submitted || !f.Field.IsAnswer) && row.Cells[f.At].Length > 0))
        {
            pen.Passage(PassageKind.Label, field.Label);
            pen.Passage(PassageKind.Body, row.Cells[at]);
        }
    }
}
