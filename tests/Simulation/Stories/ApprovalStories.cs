using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Stories;

/// <summary>承認 by the section's head.</summary>
public sealed class ApprovalStories
{
    private static readonly SectionCode Code = new("S01");

    [Fact]
    public async Task Rejected_DoesNotCount_AndTheSectionHandsInAgain()
    {
        using var story = await Story.DistributedAsync(MadeUpSurvey.OfSize(3) with { Approval = ApprovalRule.SectionHead });
        await story.HandInAsync("S01");
        Assert.Equal(SectionState.AwaitingApproval, (await story.EntryAsync("S01")).State);

        Assert.True((await new ApproveSection(story.Services).RejectAsync(story.Id, Code, "根拠が不足しています。", "head1@midorino.example", default)).IsDone);
        await story.PassAsync(TimeSpan.FromMinutes(10));
        var rejected = await story.EntryAsync("S01");
        Assert.Equal((SectionState.InProgress, null), (rejected.State, rejected.Counting));
        Assert.Single(story.MailKeys, k => k.StartsWith($"{story.Id}/S01/approvalrejected/", StringComparison.Ordinal));

        await story.HandInAsync("S01");
        Assert.True((await new ApproveSection(story.Services).ApproveAsync(story.Id, Code, "head1@midorino.example", default)).IsDone);
        var approved = await story.EntryAsync("S01");
        Assert.Equal((SectionState.Submitted, 2), (approved.State, approved.Counting!.Number));
        Assert.Equal(2, story.MailKeys.Count(k => k.StartsWith($"{story.Id}/S01/approvalrequested/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Waiting_AtTheDeadline_CountsAndIsReportedAsNotApproved()
    {
        using var story = await Story.DistributedAsync(MadeUpSurvey.OfSize(3) with { Approval = ApprovalRule.SectionHead });
        await story.HandInAsync("S01");
        await story.UntilAsync(MadeUpSurvey.Due.AddHours(2));

        var entry = await story.EntryAsync("S01");
        Assert.Equal((SectionState.AwaitingApproval, 1), (entry.State, entry.Counting!.Number));
        Assert.NotNull((await story.SurveyAsync()).Published);
    }
}
