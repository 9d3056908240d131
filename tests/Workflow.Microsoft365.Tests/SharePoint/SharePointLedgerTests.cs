using Workflow.Application.Ports;
using Workflow.Core.Surveys;
using Workflow.Local.Tenant;

namespace Workflow.Microsoft365.Tests.SharePoint;

public sealed class SharePointLedgerTests
{
    private static readonly SurveyId Survey = new("sogo-r2");

    [Fact]
    public async Task Item_KeepsEveryColumnAsText_AndAStaleWriteIsConflict()
    {
        using var ports = new PortWorld();
        var columns = Columns("A1", ("State", "Issued"), ("DueAt", "2026-05-29T08:15:00Z"), ("Answered", "12"), ("Record", "{\"a\":\n\"企画課\"}"), ("Lease", "x"));
        var added = await WriteOne(ports, new LedgerWrite.Add(columns));
        var read = await ports.OkAsync(ct => ports.Ledger.GetAsync("sogo-r2/A1", ct));
        var changed = await WriteOne(ports, new LedgerWrite.Update(read.Id, read.Version, Dictionary(("Lease", ""), ("Answered", "13"))));
        var stale = (await ports.RunAsync(ct => ports.Ledger.WriteAsync([new LedgerWrite.Update(read.Id, read.Version, Dictionary(("State", "Missed")))], ct)))[0];
        var after = await ports.OkAsync(ct => ports.Ledger.GetAsync("sogo-r2/A1", ct));

        Assert.Equal(columns.OrderBy(c => c.Key), read.Columns.OrderBy(c => c.Key));
        Assert.Equal(added.Version, read.Version);
        Assert.Equal(PortStatus.Conflict, stale.Status);
        Assert.Equal(changed.Version, after.Version);
        Assert.Equal(("13", false, "Issued"), (after.Columns["Answered"], after.Columns.ContainsKey("Lease"), after.Columns["State"]));
    }

    [Fact]
    public async Task Key_IsUnique_AndManyWritesTravelTogether()
    {
        using var ports = new PortWorld();
        await ports.OkAsync(ct => ports.Ledger.SurveyAsync(Survey, ct)); // makes the lists
        ports.World.Between.Requests.Clear();

        var first = await ports.RunAsync(ct => ports.Ledger.WriteAsync([.. Enumerable.Range(0, 45).Select(i => new LedgerWrite.Add(Columns($"S{i}")))], ct));
        var requests = ports.World.Between.Requests.Count;
        var second = await ports.RunAsync(ct => ports.Ledger.WriteAsync([new LedgerWrite.Add(Columns("S7")), new LedgerWrite.Add(Columns("T1"))], ct));

        Assert.All(first, result => Assert.True(result.IsOk, result.Fault?.ToString()));
        Assert.Equal(3, requests); // 20 + 20 + 5
        Assert.Equal([PortStatus.Conflict, PortStatus.Ok], second.Select(result => result.Status));
        Assert.Equal(46, (await ports.OkAsync(ct => ports.Ledger.SurveyAsync(Survey, ct))).Count);
        Assert.Single(await ports.OkAsync(ct => ports.Ledger.SectionAsync("S7", ct)));
    }

    [Fact]
    public async Task LostAnswerOfAWrite_IsUnknown_AndTheItemIsThere()
    {
        using var ports = new PortWorld();
        await ports.OkAsync(ct => ports.Ledger.SurveyAsync(Survey, ct));
        ports.World.Between.LosesAnswer = request => request.Method == HttpMethod.Post;

        var lost = (await ports.RunAsync(ct => ports.Ledger.WriteAsync([new LedgerWrite.Add(Columns("A1"))], ct)))[0];

        ports.World.Between.LosesAnswer = _ => false;
        Assert.Equal(PortStatus.Unknown, lost.Status);
        Assert.True((await ports.RunAsync(ct => ports.Ledger.GetAsync("sogo-r2/A1", ct))).IsOk);
    }

    [Fact]
    public async Task History_OnlyGrows_AndIsReadWithOrWithoutRecords()
    {
        using var ports = new PortWorld();
        static HistoryItem Event(string key, string section) => new(Dictionary(("Key", key), ("SurveyId", "sogo-r2"), ("SectionCode", section), ("Kind", "Issued"), ("At", "2026-05-01T00:00:00Z"), ("Text", "配布"), ("Record", "{}")));

        var first = await ports.RunAsync(ct => ports.Ledger.AppendAsync([Event("e1", "A1"), Event("e2", "B1")], ct));
        var again = await ports.RunAsync(ct => ports.Ledger.AppendAsync([Event("e1", "A1")], ct));
        var all = await ports.OkAsync(ct => ports.Ledger.HistoryAsync(Survey, null, withRecords: true, ct));
        var one = await ports.OkAsync(ct => ports.Ledger.HistoryAsync(Survey, "A1", withRecords: false, ct));

        Assert.All(first, result => Assert.True(result.IsOk));
        Assert.Equal(PortStatus.Conflict, Assert.Single(again).Status);
        Assert.Equal(["e1", "e2"], all.Select(item => item.Columns["Key"]).Order());
        Assert.False(Assert.Single(one).Columns.ContainsKey("Record"));
    }

    /// <summary>Seeds 69 and 72: an event that met a 412 was taken for one that is kept, and was missing from the history.</summary>
    [Fact]
    public async Task Append_AnsweredByAFailedPrecondition_IsNotTakenForKept()
    {
        var faults = new FaultPlan(1, [new FaultRule(FaultKind.Stale, 1) { Operation = "POST *", AtMost = 1 }]) { Active = false };
        using var ports = new PortWorld(tenant: options => options with { Faults = faults });
        await ports.OkAsync(ct => ports.Ledger.SurveyAsync(Survey, ct)); // makes the lists
        faults.Active = true;

        var item = new HistoryItem(Dictionary(("Key", "e1"), ("SurveyId", "sogo-r2"), ("SectionCode", "A1"), ("Kind", "Issued"), ("At", "2026-05-01T00:00:00Z"), ("Text", "配布")));
        var result = Assert.Single(await ports.RunAsync(ct => ports.Ledger.AppendAsync([item], ct)));

        Assert.Equal(PortStatus.Unknown, result.Status);
        Assert.Empty(await ports.OkAsync(ct => ports.Ledger.HistoryAsync(Survey, null, withRecords: false, ct)));
    }

    [Fact]
    public async Task MissingItem_IsNotFound()
    {
        using var ports = new PortWorld();
        Assert.Equal(PortStatus.NotFound, await ports.StatusAsync(ct => ports.Ledger.GetAsync("sogo-r2/none", ct)));
    }

    private static async Task<LedgerItem> WriteOne(PortWorld ports, LedgerWrite write)
    {
        var result = (await ports.RunAsync(ct => ports.Ledger.WriteAsync([write], ct)))[0];
        Assert.True(result.IsOk, result.Fault?.ToString());
        return result.Value;
    }

    private static Dictionary<string, string> Columns(string section, params (string Name, string Value)[] more) =>
        Dictionary([("Key", $"sogo-r2/{section}"), ("SurveyId", "sogo-r2"), ("SectionCode", section), .. more]);

    private static Dictionary<string, string> Dictionary(params (string Name, string Value)[] columns) => columns.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
}
