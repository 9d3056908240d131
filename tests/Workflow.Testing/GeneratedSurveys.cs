using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Testing;

/// <summary>
/// Random valid surveys of every shape the contracts allow: headings or none, choices, conditions, several sections, tags, reposts, last-year answers,
/// indicators, texts, a roster. The same seed gives the same survey.
/// </summary>
public static class GeneratedSurveys
{
    private static readonly string[] Words =
        ["見守り", "相談窓口", "学校", "ひろば", "講座", "防災", "健康づくり", "人材育成", "情報発信", "公園", "Wi-Fi", "ＩＣＴ", "①", "3/4", "=1+1", "+5", "-", "001", "<b>&amp;", "👪", "1,234", "'引用"];

    /// <summary>For property tests; a failure prints its seed as the id's number.</summary>
    public static Gen<Survey> Gen { get; } = FsCheck.Fluent.Gen.Choose(0, 1_000_000).Select(FromSeed);

    /// <summary>The survey of a seed.</summary>
    public static Survey FromSeed(int seed)
    {
        var random = new Random(seed);
        var sections = Sections(random);
        var fields = Fields(random);
        var items = Items(random, fields, sections);
        var columns = Columns(random);
        var survey = new Survey
        {
            Id = new SurveyId($"s-{seed}"),
            PlanName = Text(random),
            Name = Text(random),
            Year = new FiscalYear(2020),
            DueAt = random.Next(2) == 0 ? JapanTime.EndOf(new DateOnly(2021, 6, 30)) : JapanTime.At(new DateOnly(2021, 6, 30), new TimeOnly(17, random.Next(60), random.Next(60))),
            DistributeAt = Maybe(random, () => JapanTime.At(new DateOnly(2021, 5, 10), new TimeOnly(random.Next(24), 0))),
            ReminderOffsets = random.Next(3) switch { 0 => [-5, -1, 1], 1 => [], _ => [-10, 0, 3] },
            ReminderTime = new TimeOnly(random.Next(24), random.Next(60)),
            Letter = MaybeText(random, () => "{担当課}の皆様\n\u3000提出期限は{提出期限}です。" + Text(random)),
            Coordinator = Text(random),
            CoordinatorMail = MaybeText(random, () => "kikaku@city.midorino.example"),
            Closing = Pick<ClosingRule>(random),
            Missing = Pick<MissingRule>(random),
            RatingWidth = Pick<RatingWidth>(random),
            SharedItems = Pick<SharedItemRule>(random),
            Approval = Pick<ApprovalRule>(random),
            UnansweredText = random.Next(2) == 0 ? "" : "未選択",
            Fields = fields,
            Scale = Levels(random),
            Sections = sections,
            Items = items,
            Prior = Prior(random, items, fields),
            IndicatorColumns = columns,
            Indicators = columns.Count == 0 ? [] : Indicators(random, fields, sections, items, columns),
            Roster = random.Next(2) == 0 ? null : new Roster(["所属", "氏名", "部会"], [["企画課", "緑野 太郎", "○"], ["", "山田 花子", ""]]),
        };
        return survey with { Texts = Texts(random, survey) };
    }

    private static List<Section> Sections(Random random) =>
    [
        .. Enumerable.Range(1, random.Next(1, 8)).Select(i => new Section
        {
            Code = new SectionCode($"K{i:00}"),
            Name = $"{Words[random.Next(10)]}{(i == 3 ? "、" : "")}{i}課",
            Mail = MaybeText(random, () => $"k{i}@city.midorino.example"),
            GroupId = MaybeText(random, () => $"0f8fad5b-d9cb-469f-a165-{i:000000000000}"),
            Staff = [.. Enumerable.Range(0, random.Next(3)).Select(n => $"staff{n}@city.midorino.example")],
            Approver = MaybeText(random, () => $"kacho{i}@city.midorino.example"),
            Predecessors = [.. Enumerable.Range(0, random.Next(3)).Select(n => new SectionCode($"OLD-{n}"))],
        }),
    ];

    private static List<Field> Fields(Random random)
    {
        var fields = new List<Field>();
        for (var level = 1; level <= random.Next(3); level++)
        {
            fields.Add(SurveyBuilder.Given($"見出し{level}", $"h{level}", FieldKind.Heading));
        }

        fields.AddRange(
        [
            SurveyBuilder.Given("No.", "no", FieldKind.ItemNumber),
            SurveyBuilder.Given("事業名", "name", FieldKind.Text) with { Print = "{value}【{tags}】", Merged = true, Width = random.Next(5, 60) },
            SurveyBuilder.Given("内容\n(計画)", "content", FieldKind.LongText) with { Requirement = Pick<Requirement>(random) == Requirement.Required ? Requirement.Required : Requirement.Optional },
            SurveyBuilder.Given("担当", "section", FieldKind.Section),
            SurveyBuilder.Answer("Ｒ２実施内容", "done", FieldKind.LongText) with { MinLength = Maybe(random, () => 5), MaxLength = Maybe(random, () => 400), PriorKey = MaybeText(random, () => "plan") },
            SurveyBuilder.Answer("評価", "rating", FieldKind.Rating),
            SurveyBuilder.Answer("理由", "reason", FieldKind.LongText) with { Requirement = Requirement.Conditional, Condition = new Condition("rating", random.Next(2) == 0, ["B", "C"]), Description = MaybeText(random, () => Text(random)) },
            SurveyBuilder.Answer("方向性", "direction", FieldKind.Choice) with { Choices = ["継続", "充実", "縮小・廃止"], Requirement = Requirement.Optional },
            SurveyBuilder.Answer("計画", "plan", FieldKind.LongText),
        ]);
        return fields;
    }

    private static Scale Levels(Random random) => new(
    [
        .. new[] { "A", "B", "C", "◎" }.Select((code, i) => new ScaleLevel
        {
            Code = code,
            Name = MaybeText(random, () => Text(random)),
            Description = MaybeText(random, () => Text(random)),
            ReasonRequired = i > 0 && random.Next(2) == 0,
            Points = Maybe(random, () => i + 0.5m),
            Color = MaybeText(random, () => $"#C{i}EFCE"),
        }),
    ]);

    private static List<Item> Items(Random random, List<Field> fields, List<Section> sections)
    {
        var headings = fields.Where(f => f.Kind == FieldKind.Heading).ToList();
        var required = fields.Exists(f => f.Key == "content" && f.Requirement == Requirement.Required);
        var items = new List<Item>();
        for (var i = 1; i <= random.Next(3, 25); i++)
        {
            var given = headings.ToDictionary(h => h.Key, h => $"{h.Label}-{i / (h.Key == "h1" ? 6 : 3)}");
            given["no"] = $"{i}";
            given["name"] = Text(random);
            if (required || random.Next(2) == 0)
            {
                given["content"] = Text(random) + "\n\u3000" + Text(random);
            }

            var source = items.Find(x => x.RepostedFrom is null);
            var repost = source is not null && random.Next(6) == 0;
            items.Add(new Item
            {
                Id = random.Next(2) == 0 ? $"p{i}.x" : $"{i}",
                Given = given,
                Sections = repost ? [source!.Sections[0]] : [.. sections.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(s => s.Code)],
                Tags = random.Next(3) == 0 ? ["新規", "重点"] : [],
                RepostedFrom = repost ? source!.Id : null,
                Prior = random.Next(3) == 0 ? new Dictionary<string, string> { ["plan"] = Text(random), ["rating"] = "A" } : [],
            });
        }

        return items;
    }

    private static List<PriorAnswers> Prior(Random random, List<Item> items, List<Field> fields) =>
        random.Next(2) == 0 || fields.Count == 0 ? [] :
        [
            .. items.Where(i => i.Sections.Count > 1).Select(i =>
                new PriorAnswers(new AssignmentId(i.Id, i.Sections[1]), new Dictionary<string, string> { ["plan"] = Text(random), ["done"] = Text(random) })),
        ];

    private static List<IndicatorColumn> Columns(Random random) =>
        random.Next(2) == 0 ? [] :
        [
            new IndicatorColumn("H30", new FiscalYear(2018), true), new IndicatorColumn("H30", new FiscalYear(2018), false),
            new IndicatorColumn("令和元年度", new FiscalYear(2019), false), new IndicatorColumn("R2", new FiscalYear(2020), true), new IndicatorColumn("R2", new FiscalYear(2020), false),
        ];

    private static List<Indicator> Indicators(Random random, List<Field> fields, List<Section> sections, List<Item> items, List<IndicatorColumn> columns) =>
    [
        .. Enumerable.Range(1, random.Next(1, 6)).Select(i => new Indicator
        {
            Id = $"k{i}",
            Headings = fields.Where(f => f.Kind == FieldKind.Heading).ToDictionary(f => f.Key, f => items[0].Given[f.Key]),
            Category = MaybeText(random, () => Text(random)),
            RelatedItems = [.. items.Take(random.Next(3)).Select(x => x.Id)],
            Outcome = MaybeText(random, () => Text(random)),
            Name = Text(random),
            Unit = MaybeText(random, () => "人日/年"),
            Direction = Maybe(random, () => Pick<IndicatorDirection>(random)),
            Baseline = MaybeText(random, () => "1,640"),
            BaselineDate = MaybeText(random, () => "H30.4.1"),
            Sections = [sections[random.Next(sections.Count)].Code],
            Values = columns.Where(_ => random.Next(3) > 0).ToDictionary(c => c.Key, _ => new[] { "1,527", "-", "↑", "85.5%", "【小】93.3% 【中】89.9%" }[random.Next(5)]),
        }),
    ];

    private static List<HeadingText> Texts(Random random, Survey survey)
    {
        var headings = survey.Fields.Headings();
        return headings.Count == 0 || random.Next(2) == 0 ? [] :
        [
            new HeadingText([survey.Items[0].Given[headings[0].Key]], false, Text(random)),
            new HeadingText([.. headings.Select(h => survey.Items[^1].Given[h.Key])], true, Text(random) + "\n" + Text(random)),
        ];
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));

    private static string? MaybeText(Random random, Func<string> make) => random.Next(2) == 0 ? null : make();

    private static T? Maybe<T>(Random random, Func<T> make)
        where T : struct => random.Next(2) == 0 ? null : make();

    private static T Pick<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
