using System.Text;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Csv;

/// <summary>The report as csv: UTF-8 with BOM, CRLF, RFC 4180, one line a printed row (contracts §4, §8).</summary>
public static class CsvReport
{
    private const char ListMark = '、';

    /// <summary>Writes the form. Line breaks inside a text stay; several sections in one cell are separated by 、. The stream stays open.</summary>
    public static void WriteRows(Report report, Stream stream)
    {
        using var writer = Writer(stream);
        CsvLine.Write(writer, report.Columns.Select(f => f.Label));
        var sections = report.Columns.Select(f => f.Kind == FieldKind.Section).ToArray();
        foreach (var row in report.Rows)
        {
            CsvLine.Write(writer, row.Cells.Select((text, i) => sections[i] ? text.Replace('\n', ListMark) : text));
        }
    }

    /// <summary>Writes the indicators: headings, カテゴリ, 関連事業, 成果目標, 指標名, 単位, 担当課, then the year columns in the book's order.</summary>
    public static void WriteIndicators(Report report, Stream stream)
    {
        using var writer = Writer(stream);
        CsvLine.Write(writer, IndicatorHeaders(report));
        foreach (var row in report.Indicators)
        {
            var indicator = row.Indicator;
            CsvLine.Write(writer,
            [
                .. row.Headings, indicator.Category ?? "", string.Join(ListMark, indicator.RelatedItems), indicator.Outcome ?? "", indicator.Name, indicator.Unit ?? "",
                string.Join(ListMark, row.SectionNames), .. row.Values,
            ]);
        }
    }

    /// <summary>The headers of the indicators' file.</summary>
    internal static IReadOnlyList<string> IndicatorHeaders(Report report) =>
    [
        .. report.Columns.Take(report.HeadingCount).Select(f => f.Label), "カテゴリ", "関連事業", "成果目標", "指標名", "単位", "担当課",
        .. report.IndicatorColumns.Select(c => $"{c.Label} {(c.IsTarget ? "目標" : "実績")}"),
    ];

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
}
