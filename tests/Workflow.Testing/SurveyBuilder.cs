using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Testing;

/// <summary>
/// Makes valid surveys for tests: a test states only what matters to it. The defaults are a flat list of a made-up city with two sections and three items.
/// </summary>
public sealed class SurveyBuilder
{
    private readonly List<Section> sections = [];
    private readonly List<Item> items = [];
    private readonly List<Func<Survey, Survey>> changes = [];
    private readonly List<Field> moreFields = [];

    /// <summary>The fields of the default form: no, name, section | done, rating, reason, plan.</summary>
    public static IReadOnlyList<Field> DefaultFields { get; } =
    [
        Given("No.", "no", FieldKind.ItemNumber),
        Given("事業名", "name", FieldKind.Text) with { Requirement = Requirement.Required, Merged = true },
        Given("担当課", "section", FieldKind.Section),
        Answer("R8実施内容", "done", FieldKind.LongText) with { MaxLength = 400 },
        Answer("評価", "rating", FieldKind.Rating),
        Answer("理由・課題", "reason", FieldKind.LongText) with { Requirement = Requirement.Optional },
        Answer("R9計画", "plan", FieldKind.LongText) with { PriorKey = "plan" },
    ];

    /// <summary>The default ratings: A, B (reason), C (reason).</summary>
    public static Scale DefaultScale { get; } = new(
    [
        new ScaleLevel { Code = "A", Name = "予定どおり", Points = 3, Color = "#C6EFCE" },
        new ScaleLevel { Code = "B", Name = "一部実施", ReasonRequired = true, Points = 2, Color = "#FFEB9C" },
        new ScaleLevel { Code = "C", Name = "未実施", ReasonRequired = true, Points = 1, Color = "#FFC7CE" },
    ]);

    /// <summary>A field the coordinator fills, 任意.</summary>
    public static Field Given(string label, string key, FieldKind kind) => new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Coordinator };

    /// <summary>A field the section answers, 必須.</summary>
    public static Field Answer(string label, string key, FieldKind kind) =>
        new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Section, Requirement = Requirement.Required };

    /// <summary>Adds a section; the first call replaces the default ones.</summary>
    public SurveyBuilder WithSection(string code, string name)
    {
        sections.Add(new Section { Code = new SectionCode(code), Name = name, Mail = $"{code.ToLowerInvariant()}@city.midorino.example" });
        return this;
    }

    /// <summary>Adds an item with its name and sections; the first call replaces the default ones. Ids are i001, i002 …</summary>
    public SurveyBuilder WithItem(string name, params string[] sectionCodes)
    {
        var number = items.Count + 1;
        items.Add(new Item
        {
            Id = $"i{number:000}",
            Given = new Dictionary<string, string> { ["no"] = $"{number}", ["name"] = name },
            Sections = [.. sectionCodes.Select(c => new SectionCode(c))],
        });
        return this;
    }

    /// <summary>Adds a field at the end of the form.</summary>
    public SurveyBuilder WithField(Field field)
    {
        moreFields.Add(field);
        return this;
    }

    /// <summary>Changes anything else, at last.</summary>
    public SurveyBuilder With(Func<Survey, Survey> change)
    {
        changes.Add(change);
        return this;
    }

    /// <summary>The survey.</summary>
    public Survey Build()
    {
        if (sections.Count == 0)
        {
            WithSection("K01", "こども支援課").WithSection("K02", "地域安全課");
        }

        if (items.Count == 0)
        {
            WithItem("親子ひろばの運営", sections[0].Code.Value);
            WithItem("通学路の見守り", [.. sections.Take(2).Select(s => s.Code.Value)]);
            WithItem("子育て情報の発信", sections[^1].Code.Value);
        }

        var survey = new Survey
        {
            Id = new SurveyId("midorino-kosodate-r8"),
            PlanName = "みどりの子育て計画",
            Name = "令和8年度 進捗状況調査",
            Year = new FiscalYear(2026),
            DueAt = JapanTime.EndOf(new DateOnly(2026, 11, 20)),
            Coordinator = "企画政策課",
            CoordinatorMail = "kikaku@city.midorino.example",
            Fields = [.. DefaultFields, .. moreFields],
            Scale = DefaultScale,
            Sections = [.. sections],
            Items = [.. items],
        };
        return changes.Aggregate(survey, (s, change) => change(s));
    }
}
