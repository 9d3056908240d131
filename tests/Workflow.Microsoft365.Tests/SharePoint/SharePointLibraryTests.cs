using System.Text;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.SharePoint;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.SharePoint;

public sealed class SharePointLibraryTests
{
    private static readonly LibraryFolder A1 = LibraryFolder.Section(new SectionCode("A1"));
    private static readonly Grantee Kodomo = new(GranteeKind.Person, ContractWorld.Kodomo);

    [Fact]
    public async Task Folder_IsMadeWithItsParents_OnceForAllYears_AndKeepsItsIdentity()
    {
        using var ports = new PortWorld();
        var first = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));
        var second = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));

        Assert.Equal(first, second);
        Assert.Equal("A1", (await ports.OkAsync(ct => ports.Library.FolderAsync(first.Id, ct))).Name);
        Assert.Equal(PortStatus.NotFound, await ports.StatusAsync(ct => ports.Library.FolderAsync(new FolderId("01NONE"), ct)));
    }

    [Fact]
    public async Task File_IsNeverOverwrittenByCreate()
    {
        using var ports = new PortWorld();
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));
        var file = await Create(ports, folder, "A1_企画課_sogo-r2.txt", "一");

        Assert.Equal(PortStatus.Conflict, await ports.StatusAsync(ct => ports.Library.CreateAsync(folder.Id, "A1_企画課_sogo-r2.txt", Bytes("二"), ct)));
        Assert.Equal(file.Id, (await ports.OkAsync(ct => ports.Library.FindAsync(folder.Id, "A1_企画課_sogo-r2.txt", ct))).Id);
        Assert.Equal("一", Encoding.UTF8.GetString((await ports.OkAsync(ct => ports.Library.ReadAsync(file.Id, 1_000, ct))).Content.Span));
        Assert.Equal(PortStatus.Refused, await ports.StatusAsync(ct => ports.Library.ReadAsync(file.Id, 2, ct)));
    }

    [Fact]
    public async Task R17_Replace_GoesThroughAlthoughTheETagMoved_ButNotOverAChangedContent()
    {
        using var ports = new PortWorld();
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(LibraryFolder.Definitions, ct));
        var file = await Create(ports, folder, "sogo-r2.txt", "一");
        await ports.World.PassAsync(TimeSpan.FromMinutes(1)); // the eTag settles without any user

        var second = await ports.OkAsync(ct => ports.Library.ReplaceAsync(file.Id, file.ContentVersion, Bytes("二"), ct));

        Assert.NotEqual(file.ContentVersion, second.ContentVersion);
        Assert.Equal(PortStatus.Conflict, await ports.StatusAsync(ct => ports.Library.ReplaceAsync(file.Id, file.ContentVersion, Bytes("三"), ct)));
    }

    [Fact]
    public async Task Changes_StartWithTheWhole_AndATooOldToken_GivesTheWholeAgain()
    {
        using var ports = new PortWorld();
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));
        var file = await Create(ports, folder, "a.txt", "一");

        var whole = await ports.OkAsync(ct => ports.Library.ChangesAsync(null, ct));
        var none = await ports.OkAsync(ct => ports.Library.ChangesAsync(whole.Token, ct));
        ports.World.Time.Advance(TimeSpan.FromDays(200));
        var again = await ports.OkAsync(ct => ports.Library.ChangesAsync(none.Token, ct));

        Assert.Equal((true, file.Id), (whole.IsWhole, Assert.Single(whole.Files).Id));
        Assert.Contains(whole.Folders, f => f.Id == folder.Id);
        Assert.Equal((false, 0), (none.IsWhole, none.Files.Count));
        Assert.True(again.IsWhole);
        Assert.Single(again.Files);
    }

    [Fact]
    public async Task R25_GrantedMode_OpensAndClosesTheFolder_Repeatably()
    {
        using var ports = new PortWorld();
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));
        var file = await Create(ports, folder, "a.xlsx", "一");
        Assert.Equal(ExcelOutcome.ReadOnly, ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, file.Id.Value));

        for (var i = 0; i < 2; i++)
            Assert.True((await ports.RunAsync(ct => ports.Library.GrantAsync(folder.Id, [Kodomo], ct))).IsOk);
        Assert.Equal(ExcelOutcome.Done, ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, file.Id.Value));
        Assert.Equal(ExcelOutcome.ReadOnly, ports.World.Tenant.Excel.Open(ContractWorld.Kankyo, file.Id.Value));
        for (var i = 0; i < 2; i++)
            Assert.True((await ports.RunAsync(ct => ports.Library.RevokeAsync(folder.Id, [Kodomo], ct))).IsOk);
        Assert.Equal(ExcelOutcome.ReadOnly, ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, file.Id.Value));
    }

    [Fact]
    public async Task R25_PreparedMode_OnlyChecks()
    {
        using var ports = new PortWorld(settings => settings with { Access = AccessMode.Prepared });
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));

        var missing = await ports.RunAsync(ct => ports.Library.GrantAsync(folder.Id, [Kodomo], ct));
        await ports.World.RunAsync(() => ports.Graph.Permissions.InviteAsync(
            Microsoft365.Graph.Drives.ItemAddress.ById(ports.World.Tenant.DefaultDriveId, folder.Id.Value),
            [Microsoft365.Graph.Permissions.Grantee.Person(ContractWorld.Kodomo)], Microsoft365.Graph.Permissions.ItemRole.Write, CancellationToken.None));
        var prepared = await ports.RunAsync(ct => ports.Library.GrantAsync(folder.Id, [Kodomo], ct));

        Assert.Equal((PortStatus.Refused, "access-not-prepared"), (missing.Status, missing.Fault?.Code));
        Assert.True(prepared.IsOk);
    }

    [Fact]
    public async Task R15_Freeze_IsRepeatable_AndAnOpenFileIsLocked()
    {
        using var ports = new PortWorld();
        var folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));
        var file = await Create(ports, folder, "a.xlsx", "一");
        var open = await Create(ports, folder, "b.xlsx", "一");
        await ports.RunAsync(ct => ports.Library.GrantAsync(folder.Id, [Kodomo], ct));
        ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, open.Id.Value);

        for (var i = 0; i < 2; i++)
            Assert.True((await ports.RunAsync(ct => ports.Library.FreezeAsync(file.Id, ct))).IsOk);
        Assert.Equal(ExcelOutcome.CheckedOut, ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, file.Id.Value));
        Assert.Equal(PortStatus.Locked, (await ports.RunAsync(ct => ports.Library.FreezeAsync(open.Id, ct))).Status);
        for (var i = 0; i < 2; i++)
            Assert.True((await ports.RunAsync(ct => ports.Library.UnfreezeAsync(file.Id, ct))).IsOk);
        Assert.Equal(ExcelOutcome.Done, ports.World.Tenant.Excel.Open(ContractWorld.Kodomo, file.Id.Value));
    }

    [Fact]
    public async Task Provisioning_InATenant_ReportsWhatIsMissing_AndMakesNothing()
    {
        using var ports = new PortWorld(settings => settings with { CreateMissing = false });

        var result = await ports.RunAsync(ct => ports.Library.EnsureFolderAsync(A1, ct));

        Assert.Equal((PortStatus.Refused, "list-missing"), (result.Status, result.Fault?.Code));
        Assert.DoesNotContain(ports.World.Between.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Task<StoredFile> Create(PortWorld ports, StoredFolder folder, string name, string text) =>
        ports.OkAsync(ct => ports.Library.CreateAsync(folder.Id, name, Bytes(text), ct));
}
