using System.Text.Json;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Simulation.World;

namespace Workflow.Simulation;

/// <summary>Holds the invariants of architecture.md against what people did and what left the house, after the year has come to rest.</summary>
internal sealed class Judge(City city, LedgerView view)
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> history = city.World.History;

    private SurveyEntry Survey => view.Survey.Entry;

    private IEnumerable<SectionEntry> Sections => view.Sections.Values.Select(s => s.Entry);

    public void All()
    {
        NothingIsOverwritten();
        NoNoticeLeavesTwice();
        ReceiptsAreTrue();
        CopiesAreIntact();
        ReportHoldsExactlyWhatCounts();
        LateEditsNeverCount();
        RaisedInTimeIsNeverLost();
        EverythingIsTold();
        HistoryIsComplete();
        StatesAreThoseOfTheContract();
    }

    /// <summary>Invariant 3.</summary>
    private void NothingIsOverwritten() => Assert.Empty(city.World.Overwrites);

    /// <summary>Invariants 2 and 6.</summary>
    private void NoNoticeLeavesTwice()
    {
        var twice = city.World.Mails.GroupBy(m => m.Key).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} at {string.Join(" and ", g.Select(m => $"{m.At:MM-dd HH:mm:ss}"))}");
        Assert.True(!twice.Any(), string.Join("; ", twice));
        Assert.Empty(city.World.Cards.GroupBy(m => m.Key).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>Invariant 1: every acknowledged submission is something that section saved before, complete.</summary>
    private void ReceiptsAreTrue()
    {
        foreach (var entry in Sections)
        {
            var saves = city.Staff.Single(s => s.Code == entry.Section.Value).Saves;
            foreach (var submission in entry.Submissions)
            {
                Assert.Contains(saves, s => s.Digest == submission.Digest && s.IsComplete && s.At <= submission.At);
            }

            Assert.Equal(Enumerable.Range(1, entry.Submissions.Count), entry.Submissions.Select(s => s.Number));
        }

        // What was ever acknowledged by mail is in the ledger still.
        foreach (var parts in city.World.Mails.Select(m => m.Key.Split('/')).Where(p => p[2] == "received"))
        {
            Assert.Contains(Sections.Single(e => e.Section.Value == parts[1]).Submissions, s => $"{s.Number}" == parts[3]);
        }
    }

    private void CopiesAreIntact()
    {
        foreach (var submission in Sections.SelectMany(e => e.Submissions))
        {
            Assert.Equal(submission.Digest, DigestOf(PlainFiles.Read(city.World.Content(submission.Copy)!.Value)!.Answers));
        }
    }

    /// <summary>Invariants 1 and 4: the newest report prints exactly the submissions that count, and every version is still there.</summary>
    private void ReportHoldsExactlyWhatCounts()
    {
        Assert.NotNull(Survey.Published);
        Assert.Equal(Survey.Reports.Count, Survey.Reports.Select(r => r.Files["xlsx"].File).Distinct().Count());
        Assert.All(Survey.Reports, r => Assert.NotNull(city.World.Content(r.Files["xlsx"].File)));
        var file = city.World.Content(Survey.Published.Files["xlsx"].File)!.Value;
        var printed = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(file.Span)!;
        foreach (var entry in Sections)
        {
            Assert.Equal(DigestOf(Expected(entry)), DigestOf(printed[entry.Section.Value]));
        }
    }

    /// <summary>The acknowledged answers with the corrections that were made to these very words.</summary>
    private Dictionary<string, Dictionary<string, string>> Expected(SectionEntry entry)
    {
        if (entry.Counting is not { } counting)
        {
            return [];
        }

        var answers = PlainFiles.Read(city.World.Content(counting.Copy)!.Value)!.Answers;
        var words = answers.ToDictionary(a => a.Key, a => a.Value.ToDictionary());
        foreach (var correction in entry.Corrections.Where(c => Application.Files.AnswersDigest.OfText(words[c.Row].GetValueOrDefault(c.Field, "")) == c.OriginalDigest))
        {
            answers[correction.Row][correction.Field] = correction.Value;
        }

        return answers;
    }

    /// <summary>Invariant 4: a submission by the cell or by itself holds only what was saved by the deadline that then held.</summary>
    private void LateEditsNeverCount()
    {
        foreach (var entry in Sections.Where(e => e.Due is null && Survey.Due is null))
        {
            var waits = city.Survey.Closing == Core.Surveys.ClosingRule.AllSections;
            Assert.All(entry.Submissions.Where(s => s.Way != SubmissionWay.Proxy), s => Assert.True(waits || s.At <= city.Survey.DueAt, $"{s.Receipt} at {s.At}"));
        }
    }

    /// <summary>A complete workbook whose cell was raised in time, that nobody changed for a day and that nothing else stood against, was acknowledged.</summary>
    private void RaisedInTimeIsNeverLost()
    {
        foreach (var entry in Sections)
        {
            var staff = city.Staff.Single(s => s.Code == entry.Section.Value);
            for (var i = 0; i < staff.Saves.Count; i++)
            {
                var save = staff.Saves[i];
                var quiet = i + 1 == staff.Saves.Count || staff.Saves[i + 1].At > save.At.AddHours(24);
                var inTime = save.At <= city.Survey.DueAt.AddMinutes(-2) && save.At >= MadeUpSurvey.Start.AddDays(3);
                if (save is { IsComplete: true, Raised: > 0 } && quiet && inTime && !staff.Spoiled && !IsNearCorrection(save.At) && !WasAccepted(entry, save.At))
                {
                    Assert.True(entry.Submissions.Any(s => s.Digest == save.Digest), $"{entry.Section}: raised to {save.Raised} at {save.At:MM-dd HH:mm} was not acknowledged");
                }
            }
        }
    }

    /// <summary>A new issue may have replaced the workbook before it was quiet.</summary>
    private bool IsNearCorrection(DateTimeOffset at) => city.CorrectedAt is { } corrected && (corrected - at).Duration() < TimeSpan.FromDays(2);

    private bool WasAccepted(SectionEntry entry, DateTimeOffset at) => history.Values.Any(h =>
        h["SectionCode"] == entry.Section.Value && h["Kind"] == nameof(EventKind.Accepted) && DateTimeOffset.Parse(h["At"], System.Globalization.CultureInfo.InvariantCulture) <= at.AddDays(1));

    /// <summary>What the states say was told: everybody got the workbook, a receipt for each submission, and the coordinator each report.</summary>
    private void EverythingIsTold()
    {
        Assert.All(Sections, e => Assert.Empty(e.Outbox));
        Assert.Empty(Survey.Outbox);
        var keys = city.World.Mails.Select(m => m.Key).ToHashSet();
        foreach (var entry in Sections)
        {
            Assert.Contains($"{entry.Survey}/{entry.Section}/issued/1", keys);
            Assert.All(entry.Submissions, s => Assert.Contains(
                $"{entry.Survey}/{entry.Section}/{(s.Way == SubmissionWay.Proxy ? "proxy" : "received")}/{s.Number}", keys));
            Assert.All(Enumerable.Range(1, entry.Comments), n => Assert.Contains($"{entry.Survey}/{entry.Section}/comment/{n}", keys));
        }

        Assert.All(Survey.Reports, r => Assert.Contains($"{Survey.Survey}/-/consolidated/{r.Number}", keys));
    }

    /// <summary>Every event of every entry is in the history, without a gap.</summary>
    private void HistoryIsComplete()
    {
        foreach (var entry in Sections)
        {
            for (var n = 1; n <= entry.LastEvent!.Number; n++)
            {
                Assert.True(history.ContainsKey($"{entry.Survey}/{entry.Section}/{n}"), $"event {n} of {entry.Section}");
            }
        }
    }

    private void StatesAreThoseOfTheContract()
    {
        foreach (var entry in Sections)
        {
            var position = new SectionPosition(city.Survey, Survey, entry);
            Assert.True(position.IsClosed, $"{entry.Section} is not closed");
            Assert.True(entry.State is SectionState.Missed == (entry.Counting is null && entry.State is not SectionState.Returned), $"{entry.Section} is {entry.State}, counting {entry.Counting?.Receipt}");
            Assert.True(entry.State != SectionState.AwaitingApproval || entry.Newest?.Approval == Approval.Pending);
        }
    }

    private static string DigestOf(Dictionary<string, Dictionary<string, string>> answers) => Application.Files.AnswersDigest.Of(new Core.Answers.CheckedAnswers(
        answers.ToDictionary(a => a.Key, a => (IReadOnlyDictionary<string, string>)a.Value), Core.Answers.CheckedAnswers.None.Indicators));
}
