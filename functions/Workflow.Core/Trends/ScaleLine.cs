using Workflow.Core.Comparison;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Trends;

/// <summary>
/// The scale of each year. A scale that was only read from the ratings given may lack one that nobody was given; if it fits into one that another result names, that one is meant.
/// </summary>
internal sealed class ScaleLine
{
    private readonly IReadOnlyList<PrintedYear> results;
    private readonly bool[] isRead;

    public ScaleLine(IReadOnlyList<PrintedYear> results)
    {
        this.results = results;
        isRead = new bool[results.Count];
        Scales = [.. results.Select((_, i) => new Scale(ScaleOf(i)))];
        Remarks = [.. Enumerable.Range(0, results.Count).SelectMany(RemarksOf)];
    }

    /// <summary>One scale for each year.</summary>
    public IReadOnlyList<Scale> Scales { get; }

    /// <summary>Where scales differ, and where one was read from the ratings given.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>Whether two years rate on the same scale.</summary>
    public bool IsSame(int one, int other) => Codes(Scales[one].Levels).SequenceEqual(Codes(Scales[other].Levels));

    private static IEnumerable<string> Codes(IEnumerable<ScaleLevel> levels) => levels.Select(l => ScaleRecognition.Fold(l.Code));

    private static string Words(Scale scale) => scale.Levels.Count == 0 ? "-" : string.Join('・', scale.Levels.Select(l => l.Code));

    private IReadOnlyList<ScaleLevel> ScaleOf(int year)
    {
        var own = results[year];
        if (own.KnowsScale || own.Levels.Count == 0)
        {
            return own.Levels;
        }

        var meant = results.Select((r, i) => (Result: r, Distance: Math.Abs(i - year)))
            .Where(o => o.Distance > 0 && (o.Result.KnowsScale || o.Result.Levels.Count > own.Levels.Count) && FitsInto(own.Levels, o.Result.Levels))
            .OrderBy(o => !o.Result.KnowsScale).ThenBy(o => o.Result.KnowsScale ? 0 : -o.Result.Levels.Count).ThenBy(o => o.Distance).FirstOrDefault().Result;
        isRead[year] = meant is not { KnowsScale: true };
        return meant?.Levels ?? own.Levels;
    }

    // Whether the codes of one stand in the other, in the same order.
    private static bool FitsInto(IReadOnlyList<ScaleLevel> part, IReadOnlyList<ScaleLevel> whole)
    {
        using var codes = Codes(whole).GetEnumerator();
        foreach (var code in Codes(part))
        {
            do
            {
                if (!codes.MoveNext())
                {
                    return false;
                }
            }
            while (codes.Current != code);
        }

        return true;
    }

    private IEnumerable<Remark> RemarksOf(int year)
    {
        var name = results[year].Year.ShortName;
        if (isRead[year])
        {
            yield return Remark.Doubt("trends-scale-read", name, Words(Scales[year]));
        }

        if (year == 0 || Scales[year - 1].Levels.Count == 0 || Scales[year].Levels.Count == 0)
        {
            yield break;
        }

        var before = results[year - 1].Year.ShortName;
        if (!IsSame(year - 1, year))
        {
            yield return Remark.Doubt("trends-scale", before, Words(Scales[year - 1]), name, Words(Scales[year]));
        }
        else if (Scales[year - 1].Levels.Zip(Scales[year].Levels).Any(p => p.First.Points is { } was && p.Second.Points is { } now && was != now))
        {
            yield return Remark.Doubt("trends-points", before, name);
        }
    }
}
