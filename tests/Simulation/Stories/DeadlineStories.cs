using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Stories;

public sealed class DeadlineStories
{
    private static DateTimeOffset Later { get; } = MadeUpSurvey.Due.AddDays(3);

    [Fact]
    public async Task Extension_ForOneSection_OpensThatSectionAlone()
    {
        using var story = await Story.DistributedAsync();
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(-1));
        Assert.True((await new ExtendDeadline(story.Services).RunAsync(story.Id, Later, "出水対応", [new SectionCode("S01")], Story.Coordinator, default)).IsDone);
        await story.UntilAsync(MadeUpSurvey.Due.AddHours(1));
        await story.HandInAsync("S01");
        await story.HandInAsync("S02");

        Assert.Equal(SectionState.Submitted, (await story.EntryAsync("S01")).State);
        Assert.Equal(SectionState.Missed, (await story.EntryAsync("S02")).State);
        Assert.Equal(["S01"], story.MailKeys.Where(k => k.Contains("/extended/", StringComparison.Ordinal)).Select(k => k.Split('/')[1]));
    }

    /// <summary>The deadline is a Monday: five business days before is the Monday of the week before, one before the Friday.</summary>
    [Fact]
    public async Task Reminders_LeaveOnBusinessDaysAtTheirHour_ToThoseWhoHaveNotHandedIn()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S02");
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(3));

        var hours = story.World.Mails.Where(m => m.Key.StartsWith($"{story.Id}/S01/reminder/", StringComparison.Ordinal)).Select(m => m.At.ToOffset(TimeSpan.FromHours(9)));
        Assert.Equal(["05-31 09:00", "06-04 09:00", "06-08 09:00"], hours.Select(h => h.ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(story.MailKeys, k => k.StartsWith($"{story.Id}/S02/reminder/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Extension_ForAll_MovesTheCloseAndTellsEverybodyOnce()
    {
        using var story = await Story.DistributedAsync();
        Assert.True((await new ExtendDeadline(story.Services).RunAsync(story.Id, Later, "議会対応", [], Story.Coordinator, default)).IsDone);
        await story.UntilAsync(MadeUpSurvey.Due.AddHours(1));
        await story.HandInAsync("S02");
        await story.UntilAsync(Later.AddHours(1));

        Assert.Equal([SectionState.Missed, SectionState.Submitted, SectionState.Missed], (await story.ViewAsync()).Sections.Values.Select(s => s.Entry).OrderBy(e => e.Section.Value).Select(e => e.State));
        Assert.Equal(["S01", "S02", "S03"], story.MailKeys.Where(k => k.Contains("/extended/", StringComparison.Ordinal)).Select(k => k.Split('/')[1]).Order());
        Assert.NotNull((await story.SurveyAsync()).Published);
    }

    /// <summary>A section whose answers are accepted has nothing more to do; a longer deadline would only unsettle its staff.</summary>
    [Fact]
    public async Task Extension_ForAll_IsNotMailedToASectionThatIsAccepted()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        await story.HandInAsync("S02");
        Assert.True((await new AcceptSection(story.Services).RunAsync(story.Id, new SectionCode("S01"), Story.Coordinator, default)).IsDone);
        Assert.True((await new ExtendDeadline(story.Services).RunAsync(story.Id, Later, "議会対応", [], Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));
        await story.UntilAsync(Later.AddHours(1));
        Assert.True((await new ReopenSurvey(story.Services).RunAsync(story.Id, Later.AddDays(3), "未提出課のため", Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["S02", "S03"], To("/extended/"));
        Assert.Equal(["S02", "S03"], To("/reopened/"));

        IEnumerable<string> To(string kind) => story.MailKeys.Where(k => k.Contains(kind, StringComparison.Ordinal)).Select(k => k.Split('/')[1]).Order(StringComparer.Ordinal);
    }

    /// <summary>A report in the middle of the year said 集約済 of a survey that was open, every later submission made one more, and the deadline none.</summary>
    [Fact]
    public async Task Report_AskedForBeforeTheDeadline_IsMadeOnce_AndThatOfTheCloseStillComes()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        Assert.True((await new ConsolidateSurvey(story.Services).RunAsync(story.Id, null, Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));
        await story.HandInAsync("S02");
        await story.PassAsync(TimeSpan.FromDays(2));
        var between = await story.SurveyAsync();
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(1));
        var closed = await story.SurveyAsync();

        Assert.Equal((SurveyPhase.Running, 1), (between.Phase, between.Reports.Count));
        Assert.Equal((SurveyPhase.Consolidated, 2), (closed.Phase, closed.Reports.Count));
    }

    [Fact]
    public async Task Extension_AfterTheClose_OpensTheSurveyAgain_AndItsEndMakesANewReport()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(1));
        Assert.True((await new ExtendDeadline(story.Services).RunAsync(story.Id, Later, "議会対応", [], Story.Coordinator, default)).IsDone);
        await story.HandInAsync("S02");
        var open = await story.SurveyAsync();
        await story.UntilAsync(Later.AddHours(2));
        var closed = await story.SurveyAsync();

        Assert.Equal((SurveyPhase.Running, 1), (open.Phase, open.Reports.Count));
        Assert.Equal((SurveyPhase.Consolidated, 2), (closed.Phase, closed.Reports.Count));
    }

    [Fact]
    public async Task LateSubmission_AfterReopening_MakesANewReportAndTheOldOneStays()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(1));
        var first = (await story.SurveyAsync()).Published!;
        var printed = story.World.Content(first.Files["xlsx"].File)!.Value.ToArray();

        Assert.True((await new ReopenSurvey(story.Services).RunAsync(story.Id, Later, "未提出課のため", Story.Coordinator, default)).IsDone);
        await story.HandInAsync("S02");
        await story.UntilAsync(Later.AddHours(2));

        var (entry, second) = (await story.EntryAsync("S02"), (await story.SurveyAsync()).Published!);
        Assert.Equal((SectionState.Submitted, true), (entry.State, entry.Newest!.Late));
        Assert.True(second.Number > first.Number);
        Assert.Equal(printed, story.World.Content(first.Files["xlsx"].File)!.Value.ToArray());
        Assert.NotEqual(printed, story.World.Content(second.Files["xlsx"].File)!.Value.ToArray());
        Assert.Contains($"{story.Id}/-/consolidated/{second.Number}", story.MailKeys);
    }

    [Fact]
    public async Task Consolidated_TellsTheCoordinatorTheFiguresAndWhoIsMissing()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        await story.HandInAsync("S02");
        await story.UntilAsync(MadeUpSurvey.Due.AddHours(2));

        var notice = Assert.Single(story.World.Post.Mails, m => m.Notice.Kind == NoticeKind.Consolidated).Notice;
        var facts = notice.Body.OfType<NoticeBlock.Facts>().SelectMany(f => f.Rows).ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal(("2課", "1課（第3課）"), (facts["提出済み"], facts["未提出"]));
        Assert.Equal(2, facts["評価"].Split('　').Sum(f => int.Parse(f.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(story.City.Survey.CoordinatorMail, Assert.Single(notice.To));
    }

    [Fact]
    public async Task Cancelled_Survey_TellsEverybodyOnceAndAsksNothingMore()
    {
        using var story = await Story.DistributedAsync();
        Assert.True((await new CancelSurvey(story.Services).RunAsync(story.Id, "計画の改定", Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));
        var told = story.MailKeys.ToArray();
        await story.UntilAsync(MadeUpSurvey.Due.AddDays(5));

        Assert.Equal(3, told.Count(k => k.Contains("/cancelled/", StringComparison.Ordinal)));
        Assert.Equal(told, story.MailKeys);
        Assert.Null((await story.SurveyAsync()).Published);
    }
}
