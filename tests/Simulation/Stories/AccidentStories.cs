using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;

namespace Workflow.Simulation.Stories;

/// <summary>What people do to files, folders and lists: nothing is lost, and the coordinator is told once.</summary>
public sealed class AccidentStories
{
    [Fact]
    public async Task Workbook_ReplacedBySomethingElse_IsToldOnceAndTakenWhenItIsRightAgain()
    {
        using var story = await Story.DistributedAsync();
        story.Staff("S01").Spoil();
        await story.PassAsync(TimeSpan.FromDays(1));
        story.Restart();
        await story.PassAsync(TimeSpan.FromDays(1));

        Assert.Single((await story.SurveyAsync()).Troubles, t => t.Code == TroubleCode.WorkbookForeign);
        Assert.Single(Attentions(story));
        await story.HandInAsync("S01");
        Assert.Equal(SectionState.Submitted, (await story.EntryAsync("S01")).State);
    }

    [Fact]
    public async Task Workbook_Deleted_IsToldOnceAndReissuedWithWhatWasHandedIn()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        var words = story.Staff("S01").Saves[^1].Digest;
        story.Staff("S01").Lose();
        await story.PassAsync(TimeSpan.FromDays(1));
        Assert.Single(Attentions(story));

        Assert.True((await new ReissueWorkbook(story.Services).RunAsync(story.Id, new SectionCode("S01"), "削除のため", Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));
        var entry = await story.EntryAsync("S01");
        Assert.Equal((2, words), (entry.Workbook!.Issue, entry.Workbook.FirstAnswers));
        Assert.Equal(1, entry.Counting!.Number);
    }

    [Fact]
    public async Task Folder_RenamedByAUser_StaysTheSections()
    {
        using var story = await Story.DistributedAsync();
        var folder = (await story.EntryAsync("S01")).Folder!.Value;
        story.World.Library.RenameByHand(folder, "調査票/環境政策課の調査票");
        await story.HandInAsync("S01");
        Assert.True((await new ReissueWorkbook(story.Services).RunAsync(story.Id, new SectionCode("S01"), "様式の訂正", Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));

        var entry = await story.EntryAsync("S01");
        Assert.Equal((folder, 2), (entry.Folder!.Value, entry.Workbook!.Issue));
        Assert.Equal(folder, story.World.Library.Get(entry.Workbook.File)!.File.Folder);
        Assert.Empty(Attentions(story));
    }

    [Theory]
    [InlineData("State", "受理")]
    [InlineData("Record", "たぶん不要")]
    [InlineData("Record", "")]
    [InlineData(null, null)]
    public async Task LedgerItem_EditedDamagedOrDeleted_IsPutBackAndToldOnce(string? column, string? value)
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        var before = await story.EntryAsync("S01");
        var item = story.World.Ledger.ByKey($"{story.Id}/S01")!;
        if (column is null)
        {
            story.World.Ledger.DeleteByHand(item.Id);
        }
        else
        {
            story.World.Ledger.EditByHand(item.Id, column, value!);
        }

        await story.PassAsync(TimeSpan.FromDays(1));
        var after = await story.EntryAsync("S01");
        Assert.Equal((before.State, before.Newest!.Receipt), (after.State, after.Newest!.Receipt));
        Assert.Equal("提出済", story.World.Ledger.ByKey($"{story.Id}/S01")!.Columns["State"]);
        Assert.Single(Attentions(story));
        Assert.Single(story.MailKeys, k => k == $"{story.Id}/S01/received/1");
    }

    private static IEnumerable<string> Attentions(Story story) => story.MailKeys.Where(k => k.Contains("/attention/", StringComparison.Ordinal));
}
