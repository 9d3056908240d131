using System.Globalization;
using System.Text.Json;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions;

namespace Workflow.Benchmarks;

/// <summary>
/// The survey that the speed goals are measured on: N sections × 20 rows × 8 columns of Japanese text, as a definition book and as the answers people give.
/// Deterministic; with a TSV folder (rows.tsv, sections.tsv) the texts come from there, so that other programs can be measured on the same cells.
/// </summary>
internal static class BenchmarkData
{
    private const int RowsPerSection = 20;

    public static int Write(string folder, int sectionCount, string? tsv)
    {
        Directory.CreateDirectory(folder);
        var (survey, answersOf) = Of(sectionCount, tsv);
        using (var book = File.Create(Path.Combine(folder, "definition.xlsx")))
        {
            DefinitionBook.Write(survey, book);
        }

        using var answers = File.Create(Path.Combine(folder, "answers.json"));
        JsonSerializer.Serialize(answers, survey.Items.ToDictionary(i => $"{i.Id}/{i.Sections[0]}", answersOf));
        Console.WriteLine($"{survey.Sections.Count} sections, {survey.Items.Count} rows in {folder}");
        return 0;
    }

    /// <summary>The survey and what is answered to each of its items.</summary>
    public static (Survey Survey, Func<Item, IReadOnlyDictionary<string, string>> AnswersOf) Of(int sectionCount, string? tsv = null)
    {
        var rows = (tsv is null ? Generated(sectionCount) : File.ReadLines(Path.Combine(tsv, "rows.tsv")).Select(l => l.Split('\t'))).Take(sectionCount * RowsPerSection).ToList();
        var names = tsv is null
            ? [.. Enumerable.Range(1, sectionCount).Select(n => $"第{n}担当課")]
            : File.ReadLines(Path.Combine(tsv, "sections.tsv")).Take(sectionCount).ToList();
        var codes = names.Select((_, i) => new SectionCode((i + 1).ToString("D5", CultureInfo.InvariantCulture))).ToList();
        var survey = new Survey
        {
            Id = new SurveyId("bench-r8"),
            PlanName = "性能測定計画",
            Name = "令和8年度 事務事業調査",
            Year = new FiscalYear(2026),
            DueAt = new DateTimeOffset(2027, 5, 31, 17, 0, 0, JapanTime.Offset),
            Coordinator = "企画課",
            Fields =
            [
                Given("No.", "no", FieldKind.ItemNumber, 9), Given("事業名", "name", FieldKind.Text, 24), Given("担当課", "section", FieldKind.Section, 24), Given("内容", "content", FieldKind.LongText, 40),
                Asked("実施状況", "result", FieldKind.LongText, 56), Asked("評価", "rating", FieldKind.Rating, 8), Asked("今後の取り組み", "next_plan", FieldKind.LongText, 40),
                Asked("方向性", "direction", FieldKind.Choice, 10) with { Choices = ["継続", "拡充", "縮小", "見直し", "廃止"] },
            ],
            Scale = new Scale([new ScaleLevel { Code = "A" }, new ScaleLevel { Code = "B" }, new ScaleLevel { Code = "C" }]),
            Sections = [.. names.Zip(codes, (name, code) => new Section { Name = name, Code = code })],
            Items =
            [
                .. rows.Select((row, i) => new Item
                {
                    Id = "i" + (i + 1).ToString("D5", CultureInfo.InvariantCulture),
                    Given = new Dictionary<string, string> { ["no"] = row[0], ["name"] = row[1], ["content"] = row[3] },
                    Sections = [codes[i / RowsPerSection]],
                }),
            ],
        };
        var answers = survey.Items.Zip(rows).ToDictionary(
            p => p.First.Id, p => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["result"] = p.Second[4], ["rating"] = p.Second[5], ["next_plan"] = p.Second[6], ["direction"] = p.Second[7] });
        return (survey, item => answers[item.Id]);
    }

    private static Field Given(string label, string key, FieldKind kind, double width) => new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Coordinator, Width = width };

    private static Field Asked(string label, string key, FieldKind kind, double width) =>
        new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Section, Requirement = Requirement.Required, Width = width };

    private static IEnumerable<string[]> Generated(int sections)
    {
        var random = new Random(20260401);
        string[] who = ["高齢者世帯", "子育て世帯", "商店街の組合", "町内会の役員", "小学校の児童", "新規就農者", "公園の利用者", "防災の担い手"];
        string[] what = ["相談会を開き", "訪問指導を行い", "施設を点検し", "研修会を重ね", "広報紙で知らせ", "実態を調べ", "台帳を整え", "助成金を交付し"];
        string[] end = ["利用の拡大につなげた。", "課題を整理した。", "前年度を上回る参加を得た。", "手続に要する日数を縮めた。", "担い手の確保につながった。"];
        string Text(int length, int n)
        {
            var text = "";
            while (text.Length < length)
            {
                text += $"{who[random.Next(who.Length)]}{random.Next(3, 900)}件について{what[random.Next(what.Length)]}、{end[random.Next(end.Length)]}";
            }

            return text[..(length - 6)] + n.ToString("D6", CultureInfo.InvariantCulture);
        }

        for (var n = 0; n < sections * RowsPerSection; n++)
        {
            yield return [$"{(n / RowsPerSection) + 1}-{(n % RowsPerSection) + 1}", Text(22, n) + "事業", "", Text(80, n), Text(120, n), "ABC"[random.Next(3)].ToString(), Text(80, n), ((string[])["継続", "拡充", "縮小"])[random.Next(3)]];
        }
    }
}
