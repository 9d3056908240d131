
namespace Workflow.Core.Consolidation;

/// <summary>A heading of the report with everything that stands under it, in print order: introductions, indicators, rows, lower headings, closing texts.</summary>
/// <param name="Level">The heading's level, 0 = outermost; -1 = the whole report.</param>
/// <param name="Words">The heading as printed; empty for the whole report.</param>
/// <param name="Introductions">本文 前.</param>
/// <param name="Indicators">Indicators of exactly this heading.</param>
/// <param name="Rows">Rows directly under this heading.</param>
/// <param name="Chapters">The lower headings. A heading that comes back later in the form stands here again, without its texts and indicators.</param>
/// <param name="Closings">本文 後.</param>
public sealed record ReportChapter(
    int Level, string Words, IReadOnlyList<string> Introductions, IReadOnlyList<ReportIndicator> Indicators, IReadOnlyList<ReportRow> Rows, IReadOnlyList<ReportChapter> Chapters,
    IReadOnlyList<string> Closings)
{
    /// <summary>
    /// A report as chapters. Headings that only indicators have stand where the indicators' order puts them; indicators without a heading belong to the whole report.
    /// </summary>
    public static ReportChapter Of(Report report) => new ChapterBuilder(report).Build();

    /// <summary>This chapter and all below it, in print order.</summary>
    public IEnumerable<ReportChapter> All() => Chapters.SelectMany(c => c.All()).Prepend(this);
}
