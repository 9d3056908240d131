using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Checks;

/// <summary>
/// A small questionnaire of みどり野市 and a clean set of answers to it; a test changes only what it is about. Three rows (i1, i2, i3) and one indicator
/// (k1, related to i1), answered by section 110.
/// </summary>
internal sealed class CheckSample
{
    public static readonly SectionCode Section = new("110");

    private readonly Dictionary<(string Row, string Key), AnswerCell> cells = [];
    private readonly List<string> rowOrder;
    private readonly List<string> columnOrder;

    public CheckSample(Questionnaire? questionnaire = null)
    {
        Questionnaire = questionnaire ?? Ask();
        rowOrder = [.. Questionnaire.Rows.Select(r => r.Id.ToString())];
        columnOrder = [.. Questionnaire.Fields.SelectMany(f => f.IsAnswer && f.PriorKey is not null ? new[] { GivenFields.PriorKey(f), f.Key } : [f.Key])];
        foreach (var row in Questionnaire.Rows)
        {
            foreach (var key in columnOrder)
            {
                cells[(row.Id.ToString(), key)] = new AnswerCell(GivenFields.Text(Questionnaire.Fields, row, key));
            }

            Set(row.Id.Item, "rating", "B");
            Set(row.Id.Item, "done", $"{row.Id.Item}の講座を公民館で3回開催し、延べ75人が参加した。");
            Set(row.Id.Item, "plan", $"{row.Id.Item}の講座を引き続き開催する。");
            Set(row.Id.Item, "direction", "継続");
        }

        foreach (var row in Questionnaire.Indicators)
        {
            foreach (var key in IndicatorFields.GivenKeys(Questionnaire))
            {
                cells[(row.Id.ToString(), key)] = new AnswerCell(IndicatorFields.GivenText(row.Indicator, key));
            }

            cells[(row.Id.ToString(), "R2:actual")] = new AnswerCell("82");
        }
    }

    public Questionnaire Questionnaire { get; }

    public WorkbookIdentity Identity { get; set; } = new(new SurveyId("kosodate-r2"), Section, 1, "");

    public static IReadOnlyList<Field> Fields { get; } =
    [
        new Field { Label = "施策", Key = "heading", Kind = FieldKind.Heading, FilledBy = FilledBy.Coordinator },
        new Field { Label = "番号", Key = "no", Kind = FieldKind.ItemNumber, FilledBy = FilledBy.Coordinator },
        new Field { Label = "事業名", Key = "name", Kind = FieldKind.Text, FilledBy = FilledBy.Coordinator },
        new Field { Label = "R2実施内容", Key = "done", Kind = FieldKind.LongText, FilledBy = FilledBy.Section, Requirement = Requirement.Required, PriorKey = "done", MaxLength = 400 },
        new Field { Label = "評価", Key = "rating", Kind = FieldKind.Rating, FilledBy = FilledBy.Section, Requirement = Requirement.Required },
        new Field { Label = "理由・課題等", Key = "reason", Kind = FieldKind.LongText, FilledBy = FilledBy.Section },
        new Field { Label = "R3計画内容", Key = "plan", Kind = FieldKind.LongText, FilledBy = FilledBy.Section, Requirement = Requirement.Required, MinLength = 5 },
        new Field { Label = "方向性", Key = "direction", Kind = FieldKind.Choice, FilledBy = FilledBy.Section, Requirement = Requirement.Required, Choices = ["継続", "充実", "DX推進"] },
        new Field
        {
            Label = "改善策", Key = "cure", Kind = FieldKind.Text, FilledBy = FilledBy.Section, Requirement = Requirement.Conditional,
            Condition = new Condition("direction", false, ["充実"]),
        },
        new Field { Label = "参加者数", Key = "people", Kind = FieldKind.Number, FilledBy = FilledBy.Section },
        new Field { Label = "満足度", Key = "rate", Kind = FieldKind.Percentage, FilledBy = FilledBy.Section },
        new Field { Label = "開始日", Key = "start", Kind = FieldKind.Date, FilledBy = FilledBy.Section },
    ];

    public static Scale Scale { get; } = new(
    [
        new ScaleLevel { Code = "A", Name = "計画どおり" },
        new ScaleLevel { Code = "B", Name = "おおむね計画どおり" },
        new ScaleLevel { Code = "C", Name = "遅れている", ReasonRequired = true },
    ]);

    public static Indicator Indicator { get; } = new()
    {
        Id = "k1",
        Headings = new Dictionary<string, string> { ["heading"] = "1 子育て支援" },
        Name = "講座の満足度",
        Unit = "％",
        Direction = IndicatorDirection.Up,
        Baseline = "70",
        Sections = [Section],
        Values = new Dictionary<string, string> { ["R1:target"] = "75", ["R1:actual"] = "78", ["R2:target"] = "80" },
    };

    public static Questionnaire Ask(Indicator? indicator = null, Func<IReadOnlyList<Field>, IReadOnlyList<Field>>? form = null) => new()
    {
        SurveyId = new SurveyId("kosodate-r2"),
        PlanName = "みどり野市子ども計画",
        SurveyName = "令和2年度 進捗状況調査",
        Year = new FiscalYear(2020),
        DueAt = new DateTimeOffset(2021, 5, 31, 23, 59, 59, TimeSpan.FromHours(9)),
        Section = Section,
        SectionName = "子育て支援課",
        Coordinator = "企画課",
        Fields = form is null ? Fields : form(Fields),
        Scale = Scale,
        Rows = [Row("i1", "1", "子育て講座"), Row("i2", "2", "親子ひろば"), Row("i3", "3", "絵本の\n読み聞かせ")],
        Indicators = [new IndicatorRow { Id = new AssignmentId("k1", Section), Indicator = indicator ?? Indicator, Related = [new AssignmentId("i1", Section)] }],
        IndicatorColumns =
        [
            new IndicatorColumn("R1", new FiscalYear(2019), true), new IndicatorColumn("R1", new FiscalYear(2019), false),
            new IndicatorColumn("R2", new FiscalYear(2020), true), new IndicatorColumn("R2", new FiscalYear(2020), false),
        ],
    };

    public CheckSample Set(string item, string key, string text, CellTraits traits = CellTraits.None)
    {
        cells[($"{item}/{Section}", key)] = new AnswerCell(text, traits);
        return this;
    }

    public CheckSample RemoveRow(string item)
    {
        rowOrder.Remove($"{item}/{Section}");
        return this;
    }

    public CheckSample AddRow(string id)
    {
        rowOrder.Add(id);
        return this;
    }

    public CheckSample RemoveColumn(string key)
    {
        columnOrder.Remove(key);
        return this;
    }

    public CheckSample Reverse()
    {
        rowOrder.Reverse();
        columnOrder.Reverse();
        return this;
    }

    public SectionAnswers Read(bool withIndicators = true)
    {
        string[] indicatorKeys = [.. IndicatorFields.GivenKeys(Questionnaire), "R2:actual", "note"];
        return new SectionAnswers
        {
            Identity = Identity,
            Rows = Table("調査票", rowOrder, columnOrder),
            Indicators = withIndicators && Questionnaire.Indicators.Count > 0 ? Table("指標", [.. Questionnaire.Indicators.Select(i => i.Id.ToString())], indicatorKeys) : null,
        };
    }

    public CheckResult Check(SectionCode? section = null, int? issue = null) => SectionCheck.Check(Questionnaire, Read(), section, issue);

    /// <summary>The findings of one code.</summary>
    public IReadOnlyList<Finding> Find(string code) => [.. Check().Findings.Where(f => f.Code == code)];

    private AnswerTable Table(string sheet, IReadOnlyList<string> ids, IReadOnlyList<string> keys) => new(
        sheet,
        [.. keys.Select((k, i) => new AnswerColumn(k, i + 2))],
        [.. ids.Select((id, i) => new AnswerRow(id, i + 5, [.. keys.Select(k => cells.GetValueOrDefault((id, k), AnswerCell.Blank))]))]);

    private static QuestionRow Row(string id, string number, string name) => new()
    {
        Id = new AssignmentId(id, Section),
        Given = new Dictionary<string, string> { ["heading"] = "1 子育て支援", ["no"] = number, ["name"] = name },
        Prior = new Dictionary<string, string> { ["done"] = $"{name.ReplaceLineEndings("")}を公民館で年2回開催した。" },
    };
}
