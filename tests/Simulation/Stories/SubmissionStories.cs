using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;

namespace Workflow.Simulation.Stories;

public sealed class SubmissionStories
{
    /// <summary>Sections that have not begun counted as nothing to do, so a survey where two of three slept was 100 % answered.</summary>
    [Fact]
    public async Task Workbook_ThatNobodyTouched_CountsAllItsAnswersAsOutstanding()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        var untouched = await story.EntryAsync("S02");

        Assert.Equal(SectionState.Issued, untouched.State);
        Assert.Equal(new Progress(0, untouched.Progress.Total, 0, 0), untouched.Progress);
        Assert.True(untouched.Progress.Total > 0);
    }

    /// <summary>Seed 54: the copy could not be kept, and the workbook counted as read until the process ended.</summary>
    [Fact]
    public async Task CellSubmission_WhoseCopyCouldNotBeKept_IsTakenLater()
    {
        using var story = await Story.DistributedAsync();
        story.World.Library.LostUploads = 6;
        await story.HandInAsync("S01");
        await story.PassAsync(TimeSpan.FromHours(6));

        Assert.True(story.World.Library.LostUploads < 0, "the uploads were tried");
        Assert.Equal(SectionState.Submitted, (await story.EntryAsync("S01")).State);
        Assert.Single(story.MailKeys, k => k == $"{story.Id}/S01/received/1");
    }

    /// <summary>While the engine noted how far other work had come, the coordinator was told that Microsoft 365 did not answer.</summary>
    [Fact]
    public async Task ProxySubmission_OvertakenByAnotherWrite_IsTakenAllTheSame()
    {
        using var story = await Story.DistributedAsync();
        var workbook = story.Staff("S01").Hand()!.Value;
        story.World.Ledger.Overtakings = 2;
        var act = await new ProxySubmit(story.Services, story.Engine.Engine).RunAsync(story.Id, new SectionCode("S01"), workbook, Story.Coordinator, default);

        Assert.Equal(ActStatus.Done, act.Status);
        Assert.Equal(0, story.World.Ledger.Overtakings);
        Assert.Single((await story.EntryAsync("S01")).Submissions);
    }
}
