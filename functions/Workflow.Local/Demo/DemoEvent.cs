using Workflow.Core.Surveys;

namespace Workflow.Local.Demo;

/// <summary>Something that happened in the demo's year.</summary>
/// <param name="At">When, on the year's own clock, Japan time.</param>
/// <param name="Kind">issued, saved, submitted, returned, reminded, closed, consolidated or published (contracts §8).</param>
/// <param name="Section">The section concerned; null for the whole survey.</param>
/// <param name="Detail">What happened, in words.</param>
internal sealed record DemoEvent(DateTimeOffset At, string Kind, Section? Section, string Detail);

/// <summary>The demo's year as it went.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Sections">Sections that were asked.</param>
/// <param name="Events">In order of time.</param>
/// <param name="Notices">Mails and cards sent.</param>
/// <param name="Ratings">How often each rating was given, best first.</param>
/// <param name="ReportFiles">The report's files.</param>
/// <param name="Folder">Where everything lies.</param>
internal sealed record DemoYear(
    Survey Survey,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<DemoEvent> Events,
    int Notices,
    IReadOnlyList<KeyValuePair<string, int>> Ratings,
    IReadOnlyList<string> ReportFiles,
    string Folder);
