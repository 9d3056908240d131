using System.Text;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Csv;

/// <summary>What every column of the csv files means, as csv: the data dictionary that an open-data catalogue asks for beside the data.</summary>
public static class DataDictionary
{
    /// <summary>Writes one line a column: file, number, header, key, type, who fills it in, whether it is required, values, description. The stream stays open.</summary>
    public static void Write(Report report, Stream stream, Language language = Language.Japanese)
    {
        var texts = new ReportTexts(language);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
        string[] head = ["file", "number", "header", "key", "type", "source", "required", "values", "description"];
        CsvLine.Write(writer, head.Select(h => texts["dictionary-" + h]));
        var rows = $"{report.Survey.Id}.csv";
        for (var i = 0; i < report.Columns.Count; i++)
        {
            var field = report.Columns[i];
            CsvLine.Write(writer,
            [
                rows, $"{i + 1}", field.Label, field.Key, texts[$"type-{field.Kind}"], texts[field.IsAnswer ? "source-section" : "source-office"], texts[$"required-{field.Requirement}"],
                Values(report, field), field.Description ?? "",
            ]);
        }

        if (report.Indicators.Count > 0)
        {
            WriteIndicators(report, writer, texts);
        }
    }

    private static void WriteIndicators(Report report, StreamWriter writer, ReportTexts texts)
    {
        var file = $"{report.Survey.Id}.indicators.csv";
        var headers = CsvReport.IndicatorHeaders(report);
        for (var i = 0; i < headers.Count; i++)
        {
            var year = i - (headers.Count - report.IndicatorColumns.Count);
            var column = year >= 0 ? report.IndicatorColumns[year] : null;
            var open = column is { IsTarget: false } && column.Year == report.Survey.Year;
            var description = column is null ? "" : texts.Format(column.IsTarget ? "dictionary-target" : "dictionary-actual", column.Year.LongName, $"{column.Year.Year}");
            CsvLine.Write(writer, [file, $"{i + 1}", headers[i], column?.Key ?? "", texts[column is null ? "type-Text" : "type-Value"], texts[open ? "source-section" : "source-office"], "", "", description]);
        }
    }

    private static string Values(Report report, Field field) => field.Kind switch
    {
        FieldKind.Rating => string.Join('\n', report.Survey.Scale.Levels.Select(l => $"{RatingText.Print(l.Code, report.Survey.Scale, report.Survey.RatingWidth)} {l.Name} {l.Description}".Trim()).Append(Report.MissingText)),
        FieldKind.Choice => string.Join('\n', field.Choices),
        FieldKind.Section => string.Join('\n', report.Survey.Sections.Select(s => s.Name)),
        _ => "",
    };
}
