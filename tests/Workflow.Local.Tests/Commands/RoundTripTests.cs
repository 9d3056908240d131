using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Workflow.Testing;

namespace Workflow.Local.Tests.Commands;

/// <summary>
/// A published table goes round: definition → split → filled by openpyxl, some re-saved by LibreOffice → check → consolidate. What the sections wrote stands in the
/// report, cell for cell. The expected table is put together here from the sample's own files, by other means than the product's.
/// </summary>
public sealed class RoundTripTests
{
    private const string Fill = """
        import glob, json, sys, openpyxl
        folder, answers = sys.argv[1], json.load(open(sys.argv[2], encoding="utf-8"))
        known = {**answers["rows"], **(answers.get("indicators") or {})}
        for file in glob.glob(folder + "/*.xlsx"):
            book = openpyxl.load_workbook(file)
            for sheet in book.worksheets:
                keys = {cell.value: cell.column for cell in sheet[3] if cell.value}
                for row in range(5, sheet.max_row + 1):
                    for key, text in known.get(sheet.cell(row, 1).value, {}).items():
                        sheet.cell(row, keys[key]).value = text
            book.save(file)
        """;

    [InstalledTheory(InstalledPrograms.Openpyxl)]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void PublishedTable_FilledByOtherPrograms_ComesBackCellForCell(string sample)
    {
        using var folder = new TemporaryFolder();
        var source = Path.Combine(AppContext.BaseDirectory, "samples", sample);
        var book = folder.At("definition.xlsx");
        Assert.Equal(0, WorkflowProgram.Run("define", "import", Path.Combine(source, "definition.json"), "-o", book).Status);
        Assert.Equal(0, WorkflowProgram.Run("split", book, "-o", folder.At("books")).Status);
        var filled = WorkflowProgram.RunProgram(InstalledPrograms.Find(InstalledPrograms.Openpyxl)!, "-c", Fill, folder.At("books"), Path.Combine(source, "answers.json"));
        Assert.True(filled.Status == 0, filled.Error);
        ResaveSome(folder);

        var check = WorkflowProgram.Run(["check", "--json", "--definition", book, .. Directory.GetFiles(folder.At("books"))]);
        var refused = check.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(f => f.GetProperty("status").GetString() is "errors" or "rejected").ToList();
        var codes = refused.SelectMany(f => f.GetProperty("findings").EnumerateArray()).Where(f => f.GetProperty("severity").GetString() == "error").Select(f => f.GetProperty("code").GetString());
        Assert.All(codes, code => Assert.Equal("E301", code));

        var consolidated = WorkflowProgram.Run("consolidate", book, folder.At("books"), "-o", folder.At("report"), "--format", "csv", "--json");
        Assert.Equal(0, consolidated.Status);
        var id = JsonDocument.Parse(consolidated.Output).RootElement.GetProperty("survey").GetString();
        Assert.Equal(Expected(source), Csv(folder.At("report", id + ".csv")));
    }

    private static void ResaveSome(TemporaryFolder folder)
    {
        if (InstalledPrograms.Find(InstalledPrograms.LibreOffice) is not { } office)
        {
            return;
        }

        string[] some = [.. Directory.GetFiles(folder.At("books")).Order(StringComparer.Ordinal).Take(3)];
        var saved = WorkflowProgram.RunProgram(office, [$"-env:UserInstallation={new Uri(folder.At("profile"))}", "--headless", "--convert-to", "xlsx", "--outdir", folder.At("resaved"), .. some]);
        Assert.True(saved.Status == 0, saved.Error);
        foreach (var file in some)
        {
            File.Move(folder.At("resaved", Path.GetFileName(file)), file, overwrite: true);
        }
    }

    /// <summary>Every printed line: headings first, then the fields in print order, as contracts §4 says.</summary>
    private static IReadOnlyList<string> Expected(string source)
    {
        var survey = JsonDocument.Parse(File.ReadAllText(Path.Combine(source, "definition.json"))).RootElement;
        var answers = JsonDocument.Parse(File.ReadAllText(Path.Combine(source, "answers.json"))).RootElement.GetProperty("rows");
        var fields = survey.GetProperty("fields").EnumerateArray().OrderBy(f => Text(f, "kind") == "heading" ? 0 : 1).ToList();
        var names = survey.GetProperty("sections").EnumerateArray().ToDictionary(s => Text(s, "code"), s => Text(s, "name"));
        var lines = new List<string> { string.Join('\t', fields.Select(f => Text(f, "label"))) };
        foreach (var item in survey.GetProperty("items").EnumerateArray())
        {
            var sections = item.GetProperty("sections").EnumerateArray().Select(s => s.GetString()!).ToList();
            var lead = Text(survey, "sharedItems") == "lead";
            foreach (var section in lead ? sections.Take(1) : sections)
            {
                var answered = answers.GetProperty($"{(Text(item, "repostedFrom") is { Length: > 0 } source1 ? source1 : Text(item, "id"))}/{section}");
                lines.Add(string.Join('\t', fields.Select(f => Printed(survey, f, item, lead ? string.Join('、', sections.Select(s => names[s])) : names[section], answered))));
            }
        }

        return lines;
    }

    private static string Printed(JsonElement survey, JsonElement field, JsonElement item, string section, JsonElement answered)
    {
        var key = Text(field, "key");
        var tags = item.TryGetProperty("tags", out var list) ? string.Join('、', list.EnumerateArray().Select(t => t.GetString())) : "";
        var value = Text(field, "kind") == "section" ? section
            : Text(field, "filledBy") == "coordinator" ? (item.TryGetProperty("given", out var given) && Text(given, key) is { Length: > 0 } text ? text : key == "tags" ? tags : "")
            : Text(answered, key);
        value = Text(field, "kind") is "rating" or "choice" && value.Length == 0 ? Text(survey, "unansweredText") : value;
        if (Text(field, "kind") == "rating" && Text(survey, "ratingWidth") == "full" && value.Length == 1)
        {
            value = ((char)(value[0] + 0xfee0)).ToString();
        }

        var print = Text(field, "print") is { Length: > 0 } template ? template : "{value}";
        var printed = print.Replace("{value}", value, StringComparison.Ordinal).Replace("{tags}", tags, StringComparison.Ordinal).Replace("【】", "", StringComparison.Ordinal).Trim();
        return printed.Length > 1 && "=+-@\t\r".Contains(printed[0], StringComparison.Ordinal) && !decimal.TryParse(printed, NumberStyles.Any, CultureInfo.InvariantCulture, out _) ? "'" + printed : printed;
    }

    private static List<string> Csv(string file)
    {
        using var reader = CsvReader.Create(File.ReadAllBytes(file), new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = false, Mode = CsvMode.Rfc4180, MalformedData = CsvMalformedDataHandling.Throw });
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
        }

        return lines;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";
}
