using System.Text;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.SharePoint;

/// <summary>The resource units of docs/performance.md, call by call.</summary>
public sealed class PortCostTests : IDisposable
{
    private static readonly Grantee Kodomo = new(GranteeKind.Person, ContractWorld.Kodomo);
    private readonly PortWorld ports = new();

    [Fact]
    public async Task EveryPortCall_CostsWhatThePageSays()
    {
        await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(LibraryFolder.Section(new SectionCode("A0")), ct)); // the parent folder, once for all
        StoredFolder folder = null!;
        StoredFile file = null!;
        LedgerItem item = null!;

        await CostsAsync(4, async () => folder = await ports.OkAsync(ct => ports.Library.EnsureFolderAsync(LibraryFolder.Section(new SectionCode("A1")), ct)));
        await CostsAsync(1, () => ports.OkAsync(ct => ports.Library.EnsureFolderAsync(LibraryFolder.Section(new SectionCode("A1")), ct)));
        await CostsAsync(1, () => ports.OkAsync(ct => ports.Library.FolderAsync(folder.Id, ct)));
        await CostsAsync(2, async () => file = await ports.OkAsync(ct => ports.Library.CreateAsync(folder.Id, "a.txt", Encoding.UTF8.GetBytes("一"), ct)));
        await CostsAsync(2, () => ports.OkAsync(ct => ports.Library.ReadAsync(file.Id, 100, ct)));
        await CostsAsync(5, () => ports.RunAsync(ct => ports.Library.GrantAsync(folder.Id, [Kodomo], ct)));
        await CostsAsync(10, () => ports.RunAsync(ct => ports.Library.RevokeAsync(folder.Id, [Kodomo], ct)));
        await CostsAsync(2, () => ports.RunAsync(ct => ports.Library.FreezeAsync(file.Id, ct)));
        await CostsAsync(3, () => ports.RunAsync(ct => ports.Library.UnfreezeAsync(file.Id, ct)));
        await CostsAsync(2, async () => item = (await ports.RunAsync(ct => ports.Ledger.WriteAsync([new LedgerWrite.Add(Columns("A1"))], ct)))[0].Value!);
        await CostsAsync(2, () => ports.RunAsync(ct => ports.Ledger.WriteAsync([new LedgerWrite.Update(item.Id, item.Version, Columns("A1"))], ct)));
        await CostsAsync(40, () => ports.RunAsync(ct => ports.Ledger.WriteAsync([.. Enumerable.Range(0, 20).Select(i => new LedgerWrite.Add(Columns($"B{i}")))], ct)));
        await CostsAsync(2, () => ports.OkAsync(ct => ports.Ledger.SurveyAsync(new SurveyId("sogo-r2"), ct)));
        await CostsAsync(2, () => ports.OkAsync(ct => ports.Ledger.GetAsync("sogo-r2/A1", ct)));
    }

    [Fact]
    public async Task Watching_CostsOneUnit_WhenNothingChanged()
    {
        var whole = await ports.OkAsync(ct => ports.Library.ChangesAsync(null, ct));
        await CostsAsync(1, () => ports.OkAsync(ct => ports.Library.ChangesAsync(whole.Token, ct)));
    }

    public void Dispose() => ports.Dispose();

    private static Dictionary<string, string> Columns(string section) =>
        new(StringComparer.Ordinal) { ["Key"] = $"sogo-r2/{section}", ["SurveyId"] = "sogo-r2", ["SectionCode"] = section };

    private async Task CostsAsync<T>(int units, Func<Task<T>> call)
    {
        var before = ports.World.Pace.Spent;
        await call();
        Assert.Equal(units, ports.World.Pace.Spent - before);
    }
}
