using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Remarks;

namespace Workflow.Core.Trends;

/// <summary>
/// The sections over the years. A section is the one of an earlier year that its 前身コード names, if it names one and no other section names that; else the one of the same code;
/// else the one of the same name. Sections that were merged or split begin and end, and that is said.
/// </summary>
internal sealed class SectionLine
{
    private readonly IReadOnlyList<PrintedYear> results;
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int>[] byName;
    private readonly List<Remark> remarks = [];

    public SectionLine(IReadOnlyList<PrintedYear> results)
    {
        this.results = results;
        byName = [.. results.Select(_ => new Dictionary<string, int>())];
        for (var year = 0; year < results.Count; year++)
        {
            Take(year);
        }

        Sections = [.. Newest().Select(i => entries[i].Line)];
        var unknown = results.Where((_, i) => Sections.Any(s => s.Timeliness[i] == Timeliness.Unknown)).Select(r => r.Year.ShortName).ToList();
        if (unknown.Count > 0)
        {
            remarks.Add(Remark.Doubt("trends-timeliness", string.Join('・', unknown)));
        }
    }

    public IReadOnlyList<TrendSection> Sections { get; }

    public IReadOnlyList<Remark> Remarks => remarks;

    /// <summary>What stands for a section over all years.</summary>
    public string KeyOf(int year, string name) => byName[year].TryGetValue(MatchKey.Fold(name), out var at) ? $"#{at}" : MatchKey.Fold(name);

    private static IReadOnlyList<PrintedSection> SectionsOf(PrintedYear result)
    {
        var rating = result.Columns.ToList().FindIndex(c => c.IsRating);
        Timeliness Came(IEnumerable<PrintedRow> rows) => rating >= 0 && rows.All(r => MatchKey.Fold(r.Texts[rating]) == Report.MissingText) ? Timeliness.Missing : Timeliness.Unknown;
        return result.Sections.Count > 0 ? result.Sections
            : [.. result.Rows.GroupBy(r => MatchKey.Fold(r.Section)).Where(g => g.Key.Length > 0).Select(g => new PrintedSection("", g.First().Section, Came(g), []))];
    }

    private void Take(int year)
    {
        var sections = SectionsOf(results[year]);
        var named = sections.SelectMany(s => s.Predecessors).CountBy(c => c).ToDictionary();
        var found = new int?[sections.Count];
        Follow(e => e.Year == year - 1 ? e.Section.Code : "", s => s.Predecessors is [var one] && named[one] == 1 ? one : "");
        Follow(e => e.Section.Code, s => Keeps(s) ? s.Code : "");
        Follow(e => e.Name, s => Keeps(s) ? MatchKey.Fold(s.Name) : "");
        for (var i = 0; i < sections.Count; i++)
        {
            Put(year, sections[i], found[i]);
        }

        void Follow(Func<Entry, string> known, Func<PrintedSection, string> wanted)
        {
            var taken = found.OfType<int>().ToHashSet();
            var open = new Dictionary<string, int>();
            for (var i = entries.Count - 1; i >= 0; i--)
            {
                if (!taken.Contains(i) && known(entries[i]) is { Length: > 0 } key && (!open.TryGetValue(key, out var other) || entries[other].Year < entries[i].Year))
                {
                    open[key] = i;
                }
            }

            for (var i = 0; i < sections.Count; i++)
            {
                if (found[i] is null && wanted(sections[i]) is { Length: > 0 } key && open.Remove(key, out var at))
                {
                    found[i] = at;
                }
            }
        }
    }

    // A section that names other predecessors alone is not the one that once had its code or name.
    private static bool Keeps(PrintedSection section) => section.Predecessors.Count == 0 || section.Predecessors.Contains(section.Code);

    private void Put(int year, PrintedSection section, int? known)
    {
        var name = MatchKey.Fold(section.Name);
        var at = known ?? entries.Count;
        if (known is null)
        {
            entries.Add(new Entry(section, name, year, new Timeliness[results.Count]));
            if (section.Predecessors.Count > 0 && year > 0)
            {
                remarks.Add(Remark.Doubt("trends-section-new", section.Name, results[year].Year.ShortName, string.Join('、', section.Predecessors)));
            }
        }
        else if (entries[at].Name != name)
        {
            remarks.Add(Remark.Sure("trends-section-renamed", entries[at].Section.Name, section.Name));
        }

        entries[at] = entries[at] with { Section = section, Name = name, Year = year };
        entries[at].Timeliness[year] = section.Timeliness;
        byName[year].TryAdd(name, at);
    }

    // The order of the newest result, then those that are gone, the latest first.
    private IEnumerable<int> Newest() => Enumerable.Range(0, results.Count).Reverse().SelectMany(y => byName[y].Values.Where(i => entries[i].Year == y));

    private sealed record Entry(PrintedSection Section, string Name, int Year, Timeliness[] Timeliness)
    {
        public TrendSection Line => new(Section.Code, Section.Name, Timeliness);
    }
}
