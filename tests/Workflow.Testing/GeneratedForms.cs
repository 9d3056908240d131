using Workflow.Core.Surveys;

namespace Workflow.Testing;

/// <summary>
/// Random forms as cities draw them: any of the usual columns in the usual order under any of their usual names, every kind of answer, every usual scale, no, one or two
/// heading levels, one or several sections an item. The rest of the survey is that of <see cref="GeneratedSurveys"/>. The same seed gives the same survey.
/// </summary>
public static class GeneratedForms
{
    private static readonly string[][] Scales =
    [
        ["A", "B", "C"], ["S", "A", "B", "C", "D"], ["◎", "○", "△", "×"], ["5", "4", "3", "2", "1"], ["達成", "概ね達成", "一部達成", "未達成"], ["完了", "着手", "未着手"], ["順調", "やや遅れ", "遅れ"],
    ];

    private static readonly string[] Names = ["通学路の見守り", "親子ひろばの運営", "防災講座の開催", "相談窓口の充実", "健康づくり教室", "公園の点検", "情報紙の発行", "学習支援の実施"];

    /// <summary>The survey of a seed.</summary>
    public static Survey FromSeed(int seed)
    {
        var random = new Random(seed);
        var survey = GeneratedSurveys.FromSeed(seed);
        var fields = Fields(random);
        return survey with
        {
            Fields = fields,
            Scale = fields.Exists(f => f.Kind == FieldKind.Rating) ? new Scale([.. Scales[random.Next(Scales.Length)].Select(c => new ScaleLevel { Code = c })]) : new Scale([]),
            Items = Items(random, fields, survey.Sections),
            Prior = [], Indicators = [], IndicatorColumns = [], Texts = [], Roster = null,
        };
    }

    /// <summary>An answer that fits a field, different for nearly every cell; what may be left blank sometimes is.</summary>
    public static string Answer(Survey survey, Field field, Random random) => field.Kind switch
    {
        _ when field.Requirement == Requirement.Optional && random.Next(4) == 0 => "",
        FieldKind.Rating => survey.Scale.Levels[random.Next(survey.Scale.Levels.Count)].Code,
        FieldKind.Choice => field.Choices[random.Next(field.Choices.Count)],
        FieldKind.Number => $"{random.Next(1, 9)},{random.Next(100, 999)}",
        FieldKind.Percentage => $"{random.Next(1, 99)}.{random.Next(1, 9)}%",
        FieldKind.Date => $"R{random.Next(2, 6)}.{random.Next(1, 12)}.{random.Next(1, 28)}",
        FieldKind.Text => $"第{random.Next(1, 99)}会議室",
        _ => $"{field.Label}について、{random.Next(1, 99)}回開き、延べ{random.Next(10, 999)}人が参加した。\n来年度も続ける。",
    };

    private static List<Field> Fields(Random random)
    {
        var fields = new List<Field>();
        string[][] headings = [["基本目標", "基本方針", "分野"], ["主要課題", "施策", "基本施策"]];
        for (var level = 0; level < random.Next(3); level++)
        {
            fields.Add(SurveyBuilder.Given(Any(random, headings[level]), $"h{level + 1}", FieldKind.Heading) with { Merged = random.Next(2) == 0 });
        }

        Sometimes(random, 70, () => fields.Add(SurveyBuilder.Given(Any(random, "No.", "番号", "事業番号"), "no", FieldKind.ItemNumber) with { Merged = random.Next(2) == 0 }));
        fields.Add(SurveyBuilder.Given(Any(random, "事業名", "取組", "具体的な取組", "計画事業", "項目"), "name", FieldKind.Text) with { Merged = random.Next(2) == 0, Print = random.Next(2) == 0 ? "{value}" : "{value}【{tags}】" });
        Sometimes(random, 50, () => fields.Add(SurveyBuilder.Given(Any(random, "内容", "事業の概要", "目的"), "content", FieldKind.LongText)));
        Sometimes(random, 40, () => fields.Add(SurveyBuilder.Given(Any(random, "対象者", "対象"), "whom", FieldKind.Text)));
        Sometimes(random, 30, () => fields.Add(SurveyBuilder.Given("予算額（千円）", "budget", FieldKind.Number)));
        fields.Add(SurveyBuilder.Given(Any(random, "担当課", "担当", "所管課", "担当部署"), "section", FieldKind.Section));
        var answers = new List<Field> { SurveyBuilder.Answer(Any(random, "R2実施内容", "令和2年度の取組状況", "実施状況", "令和2年度実績"), "done", FieldKind.LongText) };
        Sometimes(random, 70, () => answers.Add(SurveyBuilder.Answer(Any(random, "評価", "達成度", "進捗度", "自己評価"), "rating", FieldKind.Rating)));
        Sometimes(random, 30, () => answers.Add(SurveyBuilder.Answer("外部評価", "outside", FieldKind.Rating) with { Requirement = Requirement.Optional }));
        Sometimes(random, 50, () => answers.Add(SurveyBuilder.Answer(Any(random, "理由・課題等", "評価の理由", "今後の課題"), "reason", FieldKind.LongText)));
        Sometimes(random, 60, () => answers.Add(SurveyBuilder.Answer(Any(random, "R3計画内容", "今後の取り組み", "次年度の予定"), "plan", FieldKind.LongText)));
        Sometimes(random, 50, () => answers.Add(SurveyBuilder.Answer(Any(random, "方向性", "今後の方向性"), "way", FieldKind.Choice) with { Choices = ["継続", "充実", "縮小・廃止", "その他"] }));
        Sometimes(random, 40, () => answers.Add(SurveyBuilder.Answer("参加者数", "people", FieldKind.Number)));
        Sometimes(random, 40, () => answers.Add(SurveyBuilder.Answer("執行率", "rate", FieldKind.Percentage)));
        Sometimes(random, 40, () => answers.Add(SurveyBuilder.Answer("完了の日", "ends", FieldKind.Date)));
        Sometimes(random, 40, () => answers.Add(SurveyBuilder.Answer("会場", "place", FieldKind.Text)));
        Sometimes(random, 40, () => answers.Add(SurveyBuilder.Answer("備考", "note", FieldKind.LongText) with { Requirement = Requirement.Optional }));
        return [.. fields, .. answers.Take(1), .. answers.Skip(1).OrderBy(_ => random.Next(4) == 0 ? random.Next() : 0)];
    }

    private static List<Item> Items(Random random, List<Field> fields, IReadOnlyList<Section> sections) =>
    [
        .. Enumerable.Range(1, random.Next(6, 20)).Select(i => new Item
        {
            Id = $"i{i:000}",
            Given = fields.Where(f => !f.IsAnswer && f.Kind != FieldKind.Section).ToDictionary(f => f.Key, f => f.Kind switch
            {
                FieldKind.Heading => f.Key == "h1" ? $"基本目標{(i / 6) + 1} 支え合うまち" : $"({(i / 3 % 2) + 1}) 居場所づくり",
                FieldKind.ItemNumber => $"{i}",
                FieldKind.Number => $"{random.Next(1, 90)},{random.Next(100, 999)}",
                FieldKind.Text when f.Key == "whom" => Any(random, "小学生", "市民", "妊産婦", "65歳以上の人"),
                FieldKind.LongText => $"{Names[i % Names.Length]}を年に{i}回行う。",
                _ => $"{Names[i % Names.Length]}その{i}",
            }),
            Sections = [.. sections.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(s => s.Code)],
            Tags = fields.Exists(f => f.Print.Contains("{tags}")) && random.Next(4) == 0 ? ["新規"] : [],
        }),
    ];

    private static string Any(Random random, params string[] words) => words[random.Next(words.Length)];

    private static void Sometimes(Random random, int percent, Action act)
    {
        if (random.Next(100) < percent)
        {
            act();
        }
    }
}
