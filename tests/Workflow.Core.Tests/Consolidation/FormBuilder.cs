using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Consolidation;

/// <summary>Builds small surveys of みどり野市 and their submissions; a test states only what matters to it.</summary>
internal sealed class FormBuilder
{
    private readonly List<Field> fields = [];
    private readonly List<Item> items = [];
    private readonly List<Section> sections = [];
    private readonly List<Indicator> indicators = [];

    public static readonly DateTimeOffset Now = new(2021, 5, 31, 17, 0, 0, TimeSpan.FromHours(9));

    public SharedItemRule Shared { get; init; }

    public RatingWidth Width { get; init; }

    public string Unanswered { get; init; } = "";

    public IReadOnlyList<HeadingText> Texts { get; init; } = [];

    public IReadOnlyList<IndicatorColumn> Years { get; init; } = [];

    public Scale Scale { get; init; } = new(
    [
        new ScaleLevel { Code = "A", Name = "順調", Points = 3, Color = "#2E7D32" },
        new ScaleLevel { Code = "B", Name = "おおむね順調", Points = 2, Color = "#F9A825" },
        new ScaleLevel { Code = "C", Name = "遅れ", Points = 1, Color = "#C62828", ReasonRequired = true },
    ]);

    /// <summary>The usual list: 番号, 事業名, 担当課 given; 実施内容, 評価 answered.</summary>
    public FormBuilder ListForm() => Given("no", "番号", FieldKind.ItemNumber).Given("name", "事業名").Given("section", "担当課", FieldKind.Section)
        .Answer("done", "R2実施内容").Answer("rating", "評価", FieldKind.Rating);

    public FormBuilder Given(string key, string label, FieldKind kind = FieldKind.Text, bool merged = false, string print = "{value}") =>
        Add(new Field { Key = key, Label = label, Kind = kind, FilledBy = FilledBy.Coordinator, Merged = merged, Print = print });

    public FormBuilder Answer(
        string key, string label, FieldKind kind = FieldKind.LongText, bool merged = false, string print = "{value}", string[]? choices = null) =>
        Add(new Field
        {
            Key = key, Label = label, Kind = kind, FilledBy = FilledBy.Section, Merged = merged, Print = print, Choices = choices ?? [], Requirement = Requirement.Required,
        });

    public FormBuilder Section(string code, string name)
    {
        sections.Add(new Section { Code = new SectionCode(code), Name = name });
        return this;
    }

    public FormBuilder Item(string id, string[] by, string[]? tags = null, string? repostedFrom = null, (string Key, string Value)[]? given = null)
    {
        items.Add(new Item
        {
            Id = id, Sections = [.. by.Select(c => new SectionCode(c))], Tags = tags ?? [], RepostedFrom = repostedFrom, Given = (given ?? []).ToDictionary(g => g.Key, g => g.Value),
        });
        return this;
    }

    public FormBuilder Indicator(Indicator indicator)
    {
        indicators.Add(indicator);
        return this;
    }

    public Survey Build() => new()
    {
        Id = new SurveyId("kodomo-r2"),
        PlanName = "みどり野市こども応援計画",
        Name = "令和2年度進捗状況調査",
        Year = new FiscalYear(2020),
        DueAt = Now,
        Coordinator = "こども政策課",
        Fields = fields,
        Scale = Scale,
        Sections = sections,
        Items = items,
        Indicators = indicators,
        IndicatorColumns = Years,
        Texts = Texts,
        SharedItems = Shared,
        RatingWidth = Width,
        UnansweredText = Unanswered,
    };

    /// <summary>A submission that answers rows of one section: item id, then key and value pairs.</summary>
    public static SectionSubmission Submission(string section, params (string Item, string[] Pairs)[] rows) => new()
    {
        Section = new SectionCode(section),
        File = $"{section}.xlsx",
        SubmittedAt = Now.AddDays(-1),
        Answers = new CheckedAnswers(rows.ToDictionary(r => $"{r.Item}/{section}", r => Pairs(r.Pairs)), CheckedAnswers.None.Indicators),
    };

    public static IReadOnlyDictionary<string, string> Pairs(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(p => p[0], p => p[1]);

    private FormBuilder Add(Field field)
    {
        fields.Add(field);
        return this;
    }
}
