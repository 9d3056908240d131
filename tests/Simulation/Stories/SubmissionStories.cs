using Workflow.Application.Ledger;

namespace Workflow.Simulation.Stories;

public sealed class SubmissionStories
{
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
}
