using Workflow.Core.Calendar;

namespace Workflow.Core.Surveys;

/// <summary>One survey as its definition book describes it: the desired state. Immutable; a valid one obeys every rule the D codes name.</summary>
public sealed record Survey
{
    /// <summary>調査ID.</summary>
    public required SurveyId Id { get; init; }

    /// <summary>計画名.</summary>
    public required string PlanName { get; init; }

    /// <summary>調査名.</summary>
    public required string Name { get; init; }

    /// <summary>対象年度.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>提出期限, Japan time (+09:00). A bare date in the book means its last second.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>配布日, Japan time; null = when the coordinator says. A bare date means the reminder hour of that day.</summary>
    public DateTimeOffset? DistributeAt { get; init; }

    /// <summary>督促日: business days relative to the deadline, negative before it.</summary>
    public IReadOnlyList<int> ReminderOffsets { get; init; } = [-5, -1, 1];

    /// <summary>督促時刻, Japan time.</summary>
    public TimeOnly ReminderTime { get; init; } = new(9, 0);

    /// <summary>依頼文: the letter's own words with placeholders such as <c>{担当課}</c>; null = the built-in letter.</summary>
    public string? Letter { get; init; }

    /// <summary>事務局: name of the coordinating office.</summary>
    public required string Coordinator { get; init; }

    /// <summary>事務局メール.</summary>
    public string? CoordinatorMail { get; init; }

    /// <summary>集約方式.</summary>
    public ClosingRule Closing { get; init; }

    /// <summary>未提出の扱い.</summary>
    public MissingRule Missing { get; init; }

    /// <summary>評価の印字.</summary>
    public RatingWidth RatingWidth { get; init; }

    /// <summary>複数課の扱い.</summary>
    public SharedItemRule SharedItems { get; init; }

    /// <summary>承認.</summary>
    public ApprovalRule Approval { get; init; }

    /// <summary>未回答の印字: what a blank rating or choice of a submitted workbook prints.</summary>
    public string UnansweredText { get; init; } = "";

    /// <summary>様式, in print order.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>評価区分.</summary>
    public required Scale Scale { get; init; }

    /// <summary>担当課, in the book's order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>項目, in print order.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>前年度: last year's answers of items with several sections.</summary>
    public IReadOnlyList<PriorAnswers> Prior { get; init; } = [];

    /// <summary>指標.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The year columns of the indicators, in the book's order.</summary>
    public IReadOnlyList<IndicatorColumn> IndicatorColumns { get; init; } = [];

    /// <summary>本文.</summary>
    public IReadOnlyList<HeadingText> Texts { get; init; } = [];

    /// <summary>名簿.</summary>
    public Roster? Roster { get; init; }
}
