using Workflow.GraphSdk;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Conformance;

/// <summary>The SDK guesses types of columns it does not know; what a person wrote must come back as written all the same.</summary>
public sealed class SdkListTextTests : IDisposable
{
    private readonly ContractWorld world = new();

    [Theory]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-01T09:00:00+09:00")]
    [InlineData("6F1D2C3B-0A9E-4D8C-B7A6-1F2E3D4C5B6A")]
    [InlineData("007")]
    [InlineData("true")]
    public async Task Text_ThatLooksLikeSomethingElse_ComesBackAsWritten(string text)
    {
        var graph = new SdkGraphCalls(SdkClient.Create(world.CreateHandlers(out var primary), world.Options, primary), world.Options);
        var made = await world.RunAsync(() => graph.Lists.CreateAsync(
            world.Tenant.SiteId, new NewList("台帳", "genericList", Hidden: false, [new ListColumn("Words", ColumnKind.Text)]), CancellationToken.None));
        var list = new ListAddress(world.Tenant.SiteId, made.Value!.Id);
        var fields = new Dictionary<string, ListValue>(StringComparer.Ordinal) { ["Words"] = ListValue.Of(text) };

        var written = await world.RunAsync(() => graph.Lists.WriteItemAsync(list, new ItemWrite(fields), CancellationToken.None));
        var read = await world.RunAsync(() => graph.Lists.GetItemAsync(list, written.Value!.Id, CancellationToken.None));

        Assert.Equal(text, written.Value!.Text("Words"));
        Assert.Equal(text, read.Value!.Text("Words"));
    }

    public void Dispose() => world.Dispose();
}
