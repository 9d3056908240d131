namespace Workflow.Workbooks.Reports.Json;

/// <summary>The report's machine form; docs/report.schema.json says the same to other programs. Members are only ever added.</summary>
public sealed record ReportDocument
{
    /// <summary>The value of <see cref="Format"/> that this program writes.</summary>
    public const string CurrentFormat = "workflow-report/1";

    /// <summary>Names the shape.</summary>
    public required string Format { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Which survey.</summary>
    public required SurveyDocument Survey { get; init; }

    /// <summary>The form's fields, headings first.</summary>
    public required IReadOnlyList<ColumnDocument> Columns { get; init; }

    /// <summary>The printed rows.</summary>
    public required IEnumerable<RowDocument> Rows { get; init; }

    /// <summary>The year columns of the indicators.</summary>
    public required IReadOnlyList<YearDocument> IndicatorColumns { get; init; }

    /// <summary>The indicators.</summary>
    public required IEnumerable<IndicatorDocument> Indicators { get; init; }

    /// <summary>How each section took part.</summary>
    public required IEnumerable<SectionDocument> Sections { get; init; }

    /// <summary>Files that could not be taken.</summary>
    public required IEnumerable<RejectedDocument> Rejected { get; init; }

    /// <summary>Everything the checks found.</summary>
    public required IEnumerable<FindingDocument> Findings { get; init; }

    /// <summary>Corrections that are printed.</summary>
    public required IEnumerable<CorrectionDocument> Corrections { get; init; }

    /// <summary>Counts of ratings.</summary>
    public required StatisticsDocument Statistics { get; init; }
}

/// <summary>The survey a report belongs to.</summary>
/// <param name="Id">調査ID.</param>
/// <param name="PlanName">計画名.</param>
/// <param name="Name">調査名.</param>
/// <param name="Year">The western year in which the fiscal year begins.</param>
/// <param name="DueAt">提出期限.</param>
/// <param name="Coordinator">事務局.</param>
/// <param name="Scale">The codes of the scale, best first.</param>
/// <param name="Levels">The same scale with names, points and colours; absent in reports of earlier versions.</param>
public sealed record SurveyDocument(
    string Id, string PlanName, string Name, int Year, DateTimeOffset DueAt, string Coordinator, IReadOnlyList<string> Scale, IReadOnlyList<LevelDocument>? Levels = null);

/// <summary>A rating of the scale.</summary>
/// <param name="Code">コード.</param>
/// <param name="Name">名称.</param>
/// <param name="Points">点数.</param>
/// <param name="Color">色 as <c>#RRGGBB</c>.</param>
public sealed record LevelDocument(string Code, string? Name, decimal? Points, string? Color);

/// <summary>A field of the form.</summary>
/// <param name="Key">キー.</param>
/// <param name="Label">見出し.</param>
/// <param name="Kind">種別: itemNumber, heading, text, longText, rating, choice, number, percentage, date, section.</param>
/// <param name="Answer">Whether the sections answer it.</param>
/// <param name="Merged">結合.</param>
public sealed record ColumnDocument(string Key, string Label, string Kind, bool Answer, bool Merged);

/// <summary>A printed row.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Section">The code of the section that answers it.</param>
/// <param name="Sections">The codes of all sections of the item.</param>
/// <param name="RepostedFrom">The id of the item whose answers print here; absent when the item is answered itself.</param>
/// <param name="Submitted">Whether the section has submitted.</param>
/// <param name="Printed">Printed texts by key; blank ones are absent.</param>
/// <param name="Given">Given values by key; blank ones are absent.</param>
/// <param name="Answers">Answers by key as stored, corrections laid over; blank ones are absent.</param>
public sealed record RowDocument(
    string Item, string Section, IReadOnlyList<string> Sections, string? RepostedFrom, bool Submitted, IReadOnlyDictionary<string, string> Printed,
    IReadOnlyDictionary<string, string> Given, IReadOnlyDictionary<string, string> Answers);

/// <summary>A year column.</summary>
/// <param name="Key">Its key in <see cref="IndicatorDocument.Values"/>.</param>
/// <param name="Label">The year as spelled in the definition book.</param>
/// <param name="Year">The western year in which it begins.</param>
/// <param name="Target">Targets, else actuals.</param>
public sealed record YearDocument(string Key, string Label, int Year, bool Target);

/// <summary>An indicator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Section">The code of the section that answers it.</param>
/// <param name="Sections">The codes of all its sections.</param>
/// <param name="Headings">Heading texts by key.</param>
/// <param name="Category">カテゴリ.</param>
/// <param name="RelatedItems">関連事業.</param>
/// <param name="Outcome">成果目標.</param>
/// <param name="Name">指標名.</param>
/// <param name="Unit">単位.</param>
/// <param name="Direction">方向: up, keep, down, value.</param>
/// <param name="Baseline">基準値.</param>
/// <param name="BaselineDate">基準時点.</param>
/// <param name="Submitted">Whether the section has submitted.</param>
/// <param name="Values">Values by column key, as written; unknown ones are absent.</param>
/// <param name="Note">備考.</param>
/// <param name="Judgement">判定.</param>
public sealed record IndicatorDocument(
    string Id, string Section, IReadOnlyList<string> Sections, IReadOnlyDictionary<string, string> Headings, string? Category, IReadOnlyList<string> RelatedItems, string? Outcome,
    string Name, string? Unit, string? Direction, string? Baseline, string? BaselineDate, bool Submitted, IReadOnlyDictionary<string, string> Values, string Note, JudgementDocument? Judgement = null);

/// <summary>達成・未達成・改善・悪化 of the survey year.</summary>
/// <param name="Verdict">none, achieved, missed, improved, unchanged, worsened.</param>
/// <param name="Basis">The rule, or why there is no judgement: noActual, freeText, noReference, unknownSide, atLeastTarget, atMostTarget, nearTarget, moreThanLast, lessThanLast, nearLast.</param>
/// <param name="Reference">What the actual was compared with, as written; absent without a judgement.</param>
/// <param name="ReferenceYear">The label of its year; absent for the starting value.</param>
/// <param name="Difference">Actual minus the last known value; absent when unknown.</param>
/// <param name="InPoints">Whether the difference is in percentage points.</param>
public sealed record JudgementDocument(string Verdict, string Basis, string? Reference, string? ReferenceYear, decimal? Difference, bool? InPoints);

/// <summary>How a section took part.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">consolidated, missing or rejected.</param>
/// <param name="Rows">How many rows it answers.</param>
/// <param name="Indicators">How many indicators it answers.</param>
/// <param name="SubmittedAt">When the printed version was submitted.</param>
/// <param name="File">The printed version's file.</param>
/// <param name="Version">The printed version in the library.</param>
/// <param name="Answered">Required answers that are filled.</param>
/// <param name="Total">Required answers.</param>
/// <param name="Errors">Findings that are errors.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Marks">returned, unapproved, late, automatic, byCoordinator.</param>
/// <param name="Superseded">Files that a newer one replaced.</param>
/// <param name="Ratings">Its counts.</param>
/// <param name="Predecessors">前身コード; absent when it has none.</param>
public sealed record SectionDocument(
    string Code, string Name, string State, int Rows, int Indicators, DateTimeOffset? SubmittedAt, string? File, string? Version, int? Answered, int? Total, int Errors,
    int Warnings, IReadOnlyList<string> Marks, IReadOnlyList<string> Superseded, TallyDocument Ratings, IReadOnlyList<string>? Predecessors = null);

/// <summary>A file that could not be taken.</summary>
/// <param name="File">The file.</param>
/// <param name="Section">The section's code; absent when unknown.</param>
/// <param name="Code">Why.</param>
public sealed record RejectedDocument(string File, string? Section, string Code);

/// <summary>A finding.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Section">The section's code.</param>
/// <param name="File">The file.</param>
/// <param name="Row">The assignment id.</param>
/// <param name="Field">The field's key.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Message">What is wrong, in Japanese.</param>
/// <param name="Hint">What to do, in Japanese.</param>
public sealed record FindingDocument(string Code, string Severity, string? Section, string? File, string? Row, string? Field, string? Cell, string Message, string Hint);

/// <summary>A printed correction.</summary>
/// <param name="Row">The assignment id.</param>
/// <param name="Field">The field's key.</param>
/// <param name="Original">What the section wrote.</param>
/// <param name="Value">What is printed.</param>
public sealed record CorrectionDocument(string Row, string Field, string Original, string Value);

/// <summary>Counts of ratings; reposted rows are not counted.</summary>
/// <param name="Overall">The whole survey.</param>
/// <param name="Headings">By heading at every level.</param>
/// <param name="Choices">By choice field, keyed by field key.</param>
public sealed record StatisticsDocument(TallyDocument Overall, IReadOnlyList<HeadingDocument> Headings, IReadOnlyDictionary<string, TallyDocument> Choices);

/// <summary>A heading's counts.</summary>
/// <param name="Path">Heading texts from the outermost level.</param>
/// <param name="Ratings">Its counts.</param>
public sealed record HeadingDocument(IReadOnlyList<string> Path, TallyDocument Ratings);

/// <summary>Counts.</summary>
/// <param name="Counts">By code.</param>
/// <param name="Other">Answers that are no code.</param>
/// <param name="Unanswered">Blank answers.</param>
/// <param name="Missing">Rows of sections that did not submit.</param>
/// <param name="PointsAverage">Average of the points; absent when there is none.</param>
public sealed record TallyDocument(IReadOnlyDictionary<string, int> Counts, int Other, int Unanswered, int Missing, decimal? PointsAverage);
