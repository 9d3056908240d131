using Workflow.Application.Engine;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;

namespace Workflow.Simulation.Stories;

/// <summary>人事異動, 機構改革 and a corrected definition.</summary>
public sealed class ChangeStories
{
    private const string Newcomer = "idou@midorino.example";

    [Fact]
    public async Task StaffChange_LetsTheNewInAndTheOldOut_AndWelcomesTheNewAlone()
    {
        using var story = await Story.DistributedAsync();
        var survey = story.City.Survey;
        await ReplaceAsync(story, survey with { Sections = [survey.Sections[0] with { Staff = [survey.Sections[0].Staff[0], Newcomer] }, .. survey.Sections.Skip(1)] });

        var access = story.World.Library.Access[(await story.EntryAsync("S01")).Folder!.Value];
        Assert.Contains(access, a => a.Contains(Newcomer, StringComparison.Ordinal));
        Assert.DoesNotContain(access, a => a.Contains(survey.Sections[0].Staff[1], StringComparison.Ordinal));
        Assert.Contains(access, a => a.Contains(survey.Sections[0].Staff[0], StringComparison.Ordinal));
        var welcome = Assert.Single(story.World.Post.Mails, m => m.Notice.Kind == NoticeKind.Welcome).Notice;
        Assert.Equal([Newcomer], welcome.To);
        Assert.Equal(1, (await story.EntryAsync("S01")).Workbook!.Issue);
    }

    [Fact]
    public async Task Definition_ItemRenamed_ReissuesThatSectionWithItsAnswers()
    {
        using var story = await Story.DistributedAsync();
        await story.HandInAsync("S01");
        var written = story.Staff("S01").Saves[^1].Digest;
        var survey = story.City.Survey;
        await ReplaceAsync(story, survey with
        {
            Items = [survey.Items[0] with { Given = new Dictionary<string, string>(survey.Items[0].Given) { ["name"] = "事業1（改称）" } }, .. survey.Items.Skip(1)],
        });

        var entry = await story.EntryAsync("S01");
        Assert.Equal((2, written), (entry.Workbook!.Issue, entry.Workbook.FirstAnswers));
        Assert.EndsWith("_第2版.xlsx", entry.Workbook.Name, StringComparison.Ordinal);
        Assert.Equal(1, (await story.EntryAsync("S02")).Workbook!.Issue);
        Assert.Equal(1, entry.Counting!.Number);
        Assert.Equal(entry.Counting.Progress, entry.Progress);
    }

    [Fact]
    public async Task NextYear_RenamedSection_KeepsTheFolder_AndTwoHeirsGetTheirOwn()
    {
        using var story = await Story.DistributedAsync();
        var (first, second) = ((await story.EntryAsync("S01")).Folder!.Value, (await story.EntryAsync("S02")).Folder!.Value);
        var survey = story.City.Survey;
        SectionCode[] codes = [new("N01"), new("N02"), new("N03")];
        var next = survey with
        {
            Id = new SurveyId("midorino-r3"),
            Sections =
            [
                survey.Sections[0] with { Code = codes[0], Name = "環境創造課", Predecessors = [new SectionCode("S01")] },
                survey.Sections[1] with { Code = codes[1], Name = "東部課", Predecessors = [new SectionCode("S02")] },
                survey.Sections[2] with { Code = codes[2], Name = "西部課", Predecessors = [new SectionCode("S02")] },
            ],
            Items = [.. survey.Items.Select((item, i) => item with { Sections = [codes[i]] })],
        };
        Assert.True((await new CreateSurvey(story.Services).RunAsync(story.City.Files.Book(next), Story.Coordinator, default)).IsDone);
        for (var minute = 0; minute < 10; minute++)
        {
            await story.Engine.Engine.AdvanceAsync(next.Id, AdvanceBudget.Timer, default);
            story.City.Clock.MoveTo(story.City.Clock.GetUtcNow().AddMinutes(1));
        }

        var view = (await story.Services.Ledger.LoadAsync(next.Id, default)).Value!;
        FolderId?[] folders = [.. codes.Select(c => view.Sections[c].Entry.Folder)];
        Assert.Equal(first, folders[0]);
        Assert.DoesNotContain(second, folders.Skip(1).OfType<FolderId>());
        Assert.Equal(3, folders.OfType<FolderId>().Distinct().Count());
    }

    [Fact]
    public async Task TestSend_GoesToTheCoordinatorAlone()
    {
        using var story = await Story.DistributedAsync();
        Assert.True((await new TestSend(story.Services).RunAsync(story.Id, null, Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromMinutes(10));

        var test = Assert.Single(story.World.Post.Mails, m => m.Notice.Kind == NoticeKind.Test).Notice;
        Assert.Equal(story.City.Survey.CoordinatorMail, Assert.Single(test.To));
    }

    private static async Task ReplaceAsync(Story story, Survey corrected)
    {
        Assert.True((await new ReplaceDefinition(story.Services).RunAsync(story.Id, story.City.Files.Book(corrected), "訂正", Story.Coordinator, default)).IsDone);
        await story.PassAsync(TimeSpan.FromHours(1));
    }
}
