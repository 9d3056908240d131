using System.Text;
using System.Text.Json;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.Graph.Permissions;
using Workflow.Microsoft365.Graph.Subscriptions;
using Workflow.Testing;

namespace Workflow.Microsoft365.Tests.Contract;

/// <summary>What every implementation of <see cref="IGraphCalls"/> does, shown against the local tenant. Derive, say how a client is made, and it is put through all of it.</summary>
public abstract class GraphCallsContract : IDisposable
{
    private readonly Lazy<IGraphCalls> graph;

    protected GraphCallsContract() => graph = new Lazy<IGraphCalls>(() => Create(World));

    /// <summary>The tenant and what lies before it.</summary>
    public ContractWorld World { get; } = new();

    private IGraphCalls Graph => graph.Value;

    private string Drive => World.Tenant.DefaultDriveId;

    /// <summary>Makes the implementation over the world's handlers.</summary>
    protected abstract IGraphCalls Create(ContractWorld world);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            World.Dispose();
    }

    [Fact]
    public async Task Site_IsFoundByHostAndPath_WithItsLibraries()
    {
        var site = await Ok(ct => Graph.Sites.GetAsync(World.Tenant.Options.SiteHost, World.Tenant.Options.SitePath, ct));
        var drives = await Ok(ct => Graph.Sites.DrivesAsync(site.Id, ct));

        Assert.Equal(World.Tenant.SiteId, site.Id);
        Assert.Contains(drives, drive => drive.Id == Drive && drive.Name == "進捗調査");
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Sites.GetAsync(World.Tenant.Options.SiteHost, "sites/none", ct))).Kind);
    }

    [Fact]
    public async Task Folder_TakenName_IsConflict_AndIsFoundByIdPathAndParent()
    {
        var folder = await Ok(ct => Graph.Drives.CreateFolderAsync(ItemAddress.Root(Drive), "調査票", ct));
        var inner = await Ok(ct => Graph.Drives.CreateFolderAsync(ItemAddress.ById(Drive, folder.Id), "A1", ct));

        Assert.Equal(GraphFaultKind.Conflict, (await Fault(ct => Graph.Drives.CreateFolderAsync(ItemAddress.Root(Drive), "調査票", ct))).Kind);
        Assert.True(inner.IsFolder);
        Assert.Equal(folder.Id, inner.ParentId);
        foreach (var address in new[] { ItemAddress.ById(Drive, inner.Id), ItemAddress.ByPath(Drive, "調査票/A1"), ItemAddress.Below(Drive, folder.Id, "A1") })
            Assert.Equal(inner.Id, (await Ok(ct => Graph.Drives.GetAsync(address, ct))).Id);
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Drives.GetAsync(ItemAddress.ByPath(Drive, "調査票/B2"), ct))).Kind);
    }

    [Fact]
    public async Task Children_OverSeveralPages_AreAllRead()
    {
        for (var i = 0; i < 8; i++)
            await Upload($"{i}.txt", $"{i}");

        var children = await Ok(ct => Graph.Drives.ChildrenAsync(ItemAddress.Root(Drive), ct));

        Assert.Equal(8, children.Count);
        Assert.All(children, child => Assert.True(child is { IsFile: true, CTag: not null, ETag: not null, WebUrl: not null }));
    }

    [Theory]
    [InlineData("子ども#課 (1)+α&β%20'.txt")]
    [InlineData("企画課_令和２年度（第１版）.txt")]
    [InlineData("a;b=c,d@e!f$g.txt")]
    public async Task FileName_WithDifficultCharacters_ArrivesAsWritten(string name)
    {
        var file = await Upload(name, "x");

        Assert.Equal(name, file.Name);
        Assert.Equal(file.Id, (await Ok(ct => Graph.Drives.GetAsync(ItemAddress.ByPath(Drive, name), ct))).Id);
    }

    [Fact]
    public async Task Upload_TakenName_IsConflictOrReplaces_AsAsked()
    {
        var first = await Upload("a.txt", "一");
        var conflict = await Fault(ct => Graph.Drives.UploadAsync(ItemAddress.ByPath(Drive, "a.txt"), Bytes("二"), WhenTaken.Fail, ct));
        var second = await Ok(ct => Graph.Drives.UploadAsync(ItemAddress.ByPath(Drive, "a.txt"), Bytes("三"), WhenTaken.Replace, ct));

        Assert.Equal(GraphFaultKind.Conflict, conflict.Kind);
        Assert.False(conflict.OutcomeUnknown);
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.CTag, second.CTag);
        Assert.Equal("三", await Text(first.Id));
    }

    [Fact]
    public async Task R16_CTag_MovesWithContentOnly()
    {
        var file = await Upload("a.txt", "一");
        var renamed = await Ok(ct => Graph.Drives.ChangeAsync(ItemAddress.ById(Drive, file.Id), new ItemChange("b.txt"), null, ct));

        Assert.Equal(("b.txt", file.CTag), (renamed.Name, renamed.CTag));
        Assert.NotEqual(file.ETag, renamed.ETag);
    }

    [Fact]
    public async Task Change_OfAChangedItem_IsRefused_AndMoveKeepsTheId()
    {
        var folder = await Ok(ct => Graph.Drives.CreateFolderAsync(ItemAddress.Root(Drive), "提出", ct));
        var file = await Upload("a.txt", "一");
        await Ok(ct => Graph.Drives.ChangeAsync(ItemAddress.ById(Drive, file.Id), new ItemChange("b.txt"), file.ETag, ct));

        Assert.Equal(GraphFaultKind.Changed, (await Fault(ct => Graph.Drives.ChangeAsync(ItemAddress.ById(Drive, file.Id), new ItemChange("c.txt"), file.ETag, ct))).Kind);
        var moved = await Ok(ct => Graph.Drives.ChangeAsync(ItemAddress.ById(Drive, file.Id), new ItemChange(ParentId: folder.Id), null, ct));
        Assert.Equal((file.Id, folder.Id), (moved.Id, moved.ParentId));
    }

    [Fact]
    public async Task R19_UploadSession_SendsFragmentsOf320KiB_AndHonoursIfMatch()
    {
        var content = new byte[7_000_001];
        new Random(3).NextBytes(content);
        var file = await Ok(ct => Graph.Drives.UploadSessionAsync(ItemAddress.ByPath(Drive, "集約.bin"), content, WhenTaken.Fail, null, ct));
        var newer = await Ok(ct => Graph.Drives.UploadAsync(ItemAddress.ById(Drive, file.Id), Bytes("newer"), WhenTaken.Replace, ct));

        var stale = await Fault(ct => Graph.Drives.UploadSessionAsync(ItemAddress.ById(Drive, file.Id), content, WhenTaken.Replace, file.ETag, ct));
        var fresh = await Ok(ct => Graph.Drives.UploadSessionAsync(ItemAddress.ById(Drive, file.Id), content, WhenTaken.Replace, newer.ETag, ct));

        Assert.Equal(GraphFaultKind.Changed, stale.Kind);
        Assert.NotEqual(newer.CTag, fresh.CTag);
        Assert.Equal(content, (await Ok(ct => Graph.Drives.DownloadAsync(ItemAddress.ById(Drive, file.Id), 10_000_000, ct))).ToArray());
    }

    [Fact]
    public async Task UploadSession_BrokenInTheMiddle_GoesOnWhereTheServiceStands()
    {
        _ = Graph;
        var content = new byte[10_000_000];
        new Random(4).NextBytes(content);
        var fragments = 0;
        World.Between.LosesAnswer = request => request.Method == HttpMethod.Put && ++fragments == 2;

        var file = await Ok(ct => Graph.Drives.UploadSessionAsync(ItemAddress.ByPath(Drive, "集約.bin"), content, WhenTaken.Fail, null, ct));

        Assert.Equal(content, (await Ok(ct => Graph.Drives.DownloadAsync(ItemAddress.ById(Drive, file.Id), 20_000_000, ct))).ToArray());
    }

    [Fact]
    public async Task Download_TooLargeOrMissing_IsAFault()
    {
        var file = await Upload("a.txt", new string('x', 1_000));

        Assert.Equal(GraphFaultKind.TooLarge, (await Fault(ct => Graph.Drives.DownloadAsync(ItemAddress.ById(Drive, file.Id), 999, ct))).Kind);
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Drives.DownloadAsync(ItemAddress.ByPath(Drive, "none.txt"), 999, ct))).Kind);
    }

    [Fact]
    public async Task Changes_AreToldOnce_FromWhereTheLinkStands()
    {
        await Upload("a.txt", "一");
        var all = await Ok(ct => Graph.Drives.ChangesAsync(Drive, DeltaLink.Everything, ct));
        var none = await Ok(ct => Graph.Drives.ChangesAsync(Drive, all.Next, ct));
        var now = await Ok(ct => Graph.Drives.ChangesAsync(Drive, DeltaLink.Now, ct));
        for (var i = 0; i < 8; i++)
            await Upload($"b{i}.txt", "二");
        var since = await Ok(ct => Graph.Drives.ChangesAsync(Drive, none.Next, ct));

        Assert.Contains(all.Items, item => item.Name == "a.txt");
        Assert.Empty(none.Items);
        Assert.Empty(now.Items);
        Assert.Equal(8, since.Items.Count(item => item.IsFile));
    }

    [Fact]
    public async Task R10_OpenFile_IsLocked_ForUploadAndRename()
    {
        var file = await Upload("a.txt", "一");
        Assert.Equal(ExcelOutcome.Done, World.Tenant.Excel.Open(ContractWorld.Coordinator, file.Id));

        Assert.Equal(GraphFaultKind.Locked, (await Fault(ct => Graph.Drives.UploadAsync(ItemAddress.ById(Drive, file.Id), Bytes("二"), WhenTaken.Replace, ct))).Kind);
        Assert.Equal(GraphFaultKind.Locked, (await Fault(ct => Graph.Drives.ChangeAsync(ItemAddress.ById(Drive, file.Id), new ItemChange("b.txt"), null, ct))).Kind);
        Assert.Equal("一", await Text(file.Id));
    }

    [Fact]
    public async Task R15_CheckOut_IsTold_AndGivenBack()
    {
        var address = ItemAddress.ById(Drive, (await Upload("a.txt", "一")).Id);

        await Ok(ct => Graph.Drives.CheckOutAsync(address, ct));
        Assert.True((await Ok(ct => Graph.Drives.GetAsync(address, ct))).IsCheckedOut);
        await Ok(ct => Graph.Drives.CheckInAsync(address, "再開", ct));
        Assert.False((await Ok(ct => Graph.Drives.GetAsync(address, ct))).IsCheckedOut);
    }

    [Fact]
    public async Task Permissions_AreGrantedListedChangedAndTaken()
    {
        var folder = ItemAddress.ById(Drive, (await Ok(ct => Graph.Drives.CreateFolderAsync(ItemAddress.Root(Drive), "A1", ct))).Id);
        await Ok(ct => Graph.Permissions.InviteAsync(folder, [Grantee.Person(ContractWorld.Kodomo), Grantee.Group(ContractWorld.InnerGroupId)], ItemRole.Write, ct));
        var own = (await Ok(ct => Graph.Permissions.ListAsync(folder, ct))).Where(permission => !permission.IsInherited).ToList();
        var person = Assert.Single(own, permission => permission.GrantedTo.Any(g => g.Mail == ContractWorld.Kodomo || g.Login == ContractWorld.Kodomo));
        Assert.Contains(own, permission => permission.GrantedTo.Any(g => g.ObjectId == ContractWorld.InnerGroupId));
        Assert.Equal(ItemRole.Write, person.Role);

        Assert.Equal(ItemRole.Read, (await Ok(ct => Graph.Permissions.ChangeAsync(folder, person.Id, ItemRole.Read, ct))).Role);
        await Ok(ct => Graph.Permissions.DeleteAsync(folder, person.Id, ct));
        Assert.DoesNotContain(await Ok(ct => Graph.Permissions.ListAsync(folder, ct)), permission => permission.Id == person.Id);
    }

    [Fact]
    public async Task R32_List_IsMadeWithAsciiNames_ThenShownInJapanese()
    {
        var list = await MakeList();
        var added = await Ok(ct => Graph.Lists.AddColumnAsync(list, new ListColumn("Memo", ColumnKind.Note) { Hidden = true }, ct));
        await Ok(ct => Graph.Lists.RenameColumnAsync(list, added.Id!, "備考", ct));

        var found = Assert.Single(await Ok(ct => Graph.Lists.FindAsync(list.SiteId, "台帳", ct)));
        var byName = found.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        Assert.Equal(("備考", ColumnKind.Note), (byName["Memo"].DisplayName, byName["Memo"].Kind));
        Assert.True(byName["Key"] is { Unique: true, Indexed: true, Kind: ColumnKind.Text });
        Assert.Equal((ColumnKind.Number, ColumnKind.Moment), (byName["Answered"].Kind, byName["DueAt"].Kind));
        Assert.Empty(await Ok(ct => Graph.Lists.FindAsync(list.SiteId, "ない一覧", ct)));
    }

    [Fact]
    public async Task ListItem_KeepsItsValues_AndRefusesAStaleWrite()
    {
        var list = await MakeList();
        var due = new DateTimeOffset(2026, 5, 29, 8, 15, 0, TimeSpan.Zero);
        var item = await Ok(ct => Graph.Lists.WriteItemAsync(list, Write("k1", ("Answered", ListValue.Of(12)), ("DueAt", ListValue.Of(due))), ct));
        var updated = await Ok(ct => Graph.Lists.WriteItemAsync(list, Update(item, ("Answered", ListValue.Of(13)), ("DueAt", ListValue.Blank)), ct));
        var stale = await Fault(ct => Graph.Lists.WriteItemAsync(list, Update(item, ("Answered", ListValue.Of(99))), ct));
        var read = await Ok(ct => Graph.Lists.GetItemAsync(list, item.Id, ct));

        Assert.Equal(due, item.Moment("DueAt"));
        Assert.NotEqual(item.ETag, updated.ETag);
        Assert.Equal(GraphFaultKind.Changed, stale.Kind);
        Assert.Equal(("k1", 13d, null, updated.ETag), (read.Text("Key"), read.Number("Answered"), read.Moment("DueAt"), read.ETag));
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Lists.GetItemAsync(list, "999", ct))).Kind);
    }

    [Fact]
    public async Task ListItem_WithATakenKey_IsConflict()
    {
        var list = await MakeList();
        await Ok(ct => Graph.Lists.WriteItemAsync(list, Write("k1"), ct));

        Assert.Equal(GraphFaultKind.Conflict, (await Fault(ct => Graph.Lists.WriteItemAsync(list, Write("k1"), ct))).Kind);
    }

    [Fact]
    public async Task Batch_OfWrites_EndsOneByOne_InOrder()
    {
        var list = await MakeList();
        var first = await Ok(ct => Graph.Lists.WriteItemAsync(list, Write("k1"), ct));

        var answers = await Ok(ct => Graph.Lists.WriteItemsAsync(
            list, [Write("k2"), Write("k1"), Update(first, ("Answered", ListValue.Of(5))), Update(first, ("Answered", ListValue.Of(6))), Write("k3")], ct));

        Assert.Equal([true, false, true, false, true], answers.Select(answer => answer.Succeeded));
        Assert.Equal((GraphFaultKind.Conflict, GraphFaultKind.Changed), (answers[1].Fault!.Kind, answers[3].Fault!.Kind));
        Assert.Equal(5, answers[2].Value!.Number("Answered"));
        Assert.NotNull(answers[2].Value!.ETag);
    }

    [Fact]
    public async Task ListItems_AreFilteredExactly_OverSeveralPages()
    {
        var list = await MakeList();
        for (var i = 0; i < 8; i++)
            await Ok(ct => Graph.Lists.WriteItemAsync(list, Write($"k{i}", ("SurveyId", ListValue.Of(i % 2 == 0 ? "it's-r2" : "r3"))), ct));

        var found = await Ok(ct => Graph.Lists.ItemsAsync(list, new ItemQuery(new Dictionary<string, string>(StringComparer.Ordinal) { ["SurveyId"] = "it's-r2" }) { Fields = ["Key"], PageSize = 2 }, ct));

        Assert.Equal(["k0", "k2", "k4", "k6"], found.Select(item => item.Text("Key")).Order());
        Assert.All(found, item => Assert.NotNull(item.ETag));
    }

    [Fact]
    public async Task R34_Mail_IsFoundByItsKey_BeforeAndAfterItIsSent()
    {
        const string key = "sogo-r2/A1/reminder/it's-1";
        var draft = await Ok(ct => Graph.Mail.CreateDraftAsync(ContractWorld.Coordinator, new MailDraft(key, "督促", "<p>未提出です</p>", [ContractWorld.Kodomo], ContractWorld.Coordinator), ct));
        var before = await Ok(ct => Graph.Mail.FindAsync(ContractWorld.Coordinator, key, ct));
        await Ok(ct => Graph.Mail.SendAsync(ContractWorld.Coordinator, draft.Id, ct));
        await World.PassAsync(TimeSpan.FromMinutes(1));
        var after = await Ok(ct => Graph.Mail.FindAsync(ContractWorld.Coordinator, key, ct));

        Assert.True(draft.IsDraft);
        Assert.Equal([draft.Id], before.Select(message => message.Id));
        Assert.False(Assert.Single(after).IsDraft);
        Assert.Empty(await Ok(ct => Graph.Mail.FindAsync(ContractWorld.Coordinator, "another", ct)));
        Assert.Equal(key, Assert.Single(World.Tenant.View.Mails).Key);
    }

    [Fact]
    public async Task Draft_MadeTwice_CanBeTakenAway()
    {
        var draft = await Ok(ct => Graph.Mail.CreateDraftAsync(ContractWorld.Coordinator, new MailDraft("k", "督促", "<p/>", [ContractWorld.Kodomo], null), ct));
        await Ok(ct => Graph.Mail.DeleteAsync(ContractWorld.Coordinator, draft.Id, ct));

        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Mail.SendAsync(ContractWorld.Coordinator, draft.Id, ct))).Kind);
    }

    [Fact]
    public async Task Members_OfNestedGroups_AreAllTold()
    {
        var members = await Ok(ct => Graph.People.MembersAsync(ContractWorld.GroupId, ct));

        Assert.Equal([ContractWorld.Kankyo, ContractWorld.Kodomo], members.Select(member => member.UserPrincipalName).Order());
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.People.MembersAsync("00000000-0000-4000-8000-000000000000", ct))).Kind);
    }

    [Fact]
    public async Task R40_Activity_ReachesThePerson()
    {
        await Ok(ct => Graph.People.NotifyAsync(
            ContractWorld.Kodomo,
            new ActivityNotice("surveyIssued", "進捗調査", "https://teams.microsoft.com/l/entity/app/1", "調査票を配布しました", new Dictionary<string, string>(StringComparer.Ordinal) { ["subject"] = "配布" }),
            ct));

        using var told = JsonDocument.Parse(Assert.Single(World.Tenant.View.Activities).Json);
        Assert.Equal("調査票を配布しました", told.RootElement.GetProperty("previewText").GetProperty("content").GetString());
    }

    [Fact]
    public async Task R27_Subscription_IsMadeRenewedAndEnded()
    {
        var start = World.Time.GetUtcNow();
        var made = await Ok(ct => Graph.Subscriptions.CreateAsync(new NewSubscription(Drive, new Uri("https://workflow.midorino.example/api/graph/notifications"), "state", start.AddDays(1)), ct));
        var renewed = await Ok(ct => Graph.Subscriptions.RenewAsync(made.Id, start + Subscription.LongestLife, ct));
        var listed = await Ok(ct => Graph.Subscriptions.ListAsync(ct));
        await Ok(ct => Graph.Subscriptions.DeleteAsync(made.Id, ct));

        Assert.Equal(start + Subscription.LongestLife, renewed.ExpiresAt);
        Assert.Equal(renewed with { NotificationUrl = "https://workflow.midorino.example/api/graph/notifications" }, Assert.Single(listed));
        Assert.Equal(GraphFaultKind.NotFound, (await Fault(ct => Graph.Subscriptions.RenewAsync(made.Id, start.AddDays(2), ct))).Kind);
    }

    [Fact]
    public async Task LostAnswer_OfACreate_IsInDoubt_AndHasTakenEffect()
    {
        _ = Graph;
        World.Between.LosesAnswer = request => request.Method == HttpMethod.Post;

        var fault = await Fault(ct => Graph.Drives.CreateFolderAsync(ItemAddress.Root(Drive), "A1", ct));

        World.Between.LosesAnswer = _ => false;
        Assert.Equal((GraphFaultKind.NoAnswer, true), (fault.Kind, fault.OutcomeUnknown));
        Assert.True((await Ok(ct => Graph.Drives.GetAsync(ItemAddress.ByPath(Drive, "A1"), ct))).IsFolder);
    }

    [Fact]
    public async Task Faults_CarryTheServicesCodeAndRequestId()
    {
        var fault = await Fault(ct => Graph.Drives.GetAsync(ItemAddress.ByPath(Drive, "none"), ct));

        Assert.Equal(("itemNotFound", 404), (fault.Code, fault.Status));
        Assert.False(string.IsNullOrEmpty(fault.RequestId));
    }

    /// <summary>Runs all facts of this class anew and holds what they sent to Microsoft's own metadata, where the checker lies beside the checkout.</summary>
    [MetadataFact]
    public async Task Trace_OfEveryCall_FitsMicrosoftsMetadata()
    {
        var trace = Path.Combine(Path.GetTempPath(), $"graph-trace-{Guid.NewGuid():N}.jsonl");
        try
        {
            foreach (var fact in GetType().GetMethods().Where(m => m.GetCustomAttributes(typeof(FactAttribute), inherit: false).FirstOrDefault()?.GetType() == typeof(FactAttribute)))
            {
                using var another = (GraphCallsContract)Activator.CreateInstance(GetType())!;
                await (Task)fact.Invoke(another, null)!;
                await File.AppendAllTextAsync(trace, another.World.Trace);
            }

            var findings = await GraphMetadata.FindingsAsync(trace);
            Assert.True(findings.Length == 0, findings);
        }
        finally
        {
            File.Delete(trace);
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ItemWrite Write(string key, params (string Name, ListValue Value)[] more) =>
        new(more.Append(("Key", ListValue.Of(key))).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal));

    private static ItemWrite Update(ListItem item, params (string Name, ListValue Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)) { ItemId = item.Id, IfMatch = item.ETag };

    private async Task<ListAddress> MakeList()
    {
        var list = await Ok(ct => Graph.Lists.CreateAsync(
            World.Tenant.SiteId,
            new NewList("台帳", "genericList", Hidden: false,
            [
                new ListColumn("Key", ColumnKind.Text) { Indexed = true, Unique = true }, new ListColumn("SurveyId", ColumnKind.Text) { Indexed = true },
                new ListColumn("Answered", ColumnKind.Number), new ListColumn("DueAt", ColumnKind.Moment),
            ]),
            ct));
        return new ListAddress(World.Tenant.SiteId, list.Id);
    }

    private Task<DriveItem> Upload(string name, string text) => Ok(ct => Graph.Drives.UploadAsync(ItemAddress.ByPath(Drive, name), Bytes(text), WhenTaken.Fail, ct));

    private async Task<string> Text(string itemId) => Encoding.UTF8.GetString((await Ok(ct => Graph.Drives.DownloadAsync(ItemAddress.ById(Drive, itemId), 100_000, ct))).Span);

    private async Task<T> Ok<T>(Func<CancellationToken, Task<GraphResult<T>>> call)
        where T : notnull
    {
        var result = await World.RunAsync(() => call(CancellationToken.None));
        Assert.True(result.Succeeded, result.Fault?.ToString());
        return result.Value;
    }

    private async Task<GraphFault> Fault<T>(Func<CancellationToken, Task<GraphResult<T>>> call)
        where T : notnull
    {
        var result = await World.RunAsync(() => call(CancellationToken.None));
        Assert.False(result.Succeeded);
        return result.Fault;
    }
}
