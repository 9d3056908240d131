namespace Workflow.Workbooks.Definitions;

/// <summary>The sheets of a definition book (contracts §1), in the order in which they are written and findings are listed.</summary>
internal static class BookSheets
{
    public const string Survey = "調査";
    public const string Form = "様式";
    public const string Scale = "評価区分";
    public const string Sections = "担当課";
    public const string Items = "項目";
    public const string Indicators = "指標";
    public const string Prior = "前年度";
    public const string Texts = "本文";
    public const string Roster = "名簿";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Survey, Form, Scale, Sections, Items, Indicators, Prior, Texts, Roster];
}
