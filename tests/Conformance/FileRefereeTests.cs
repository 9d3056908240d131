using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Drives.Item.Items.Item.Delta;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Conformance;

/// <summary>The official SDK drives the local tenant's files: what works against Microsoft 365 works here in the same words.</summary>
public sealed class FileRefereeTests : IDisposable
{
    private readonly SdkTenant tenant = new();

    [Fact]
    public async Task SmallUpload_ComesBackByDownload()
    {
        var file = await UploadAsync("こども課.txt", "第1回");
        await using var content = await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Items[file.Id].Content.GetAsync());

        Assert.NotNull(file.CTag);
        Assert.Equal("第1回", await new StreamReader(content!).ReadToEndAsync());
    }

    [Fact]
    public async Task MissingItem_IsAnODataErrorWithItsCode()
    {
        var error = await Assert.ThrowsAsync<ODataError>(() => tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Items["nothing"].GetAsync()));

        Assert.Equal((404, "itemNotFound"), (error.ResponseStatusCode, error.Error!.Code));
    }

    [Fact]
    public async Task LargeFileUploadTask_SendsEveryFragment()
    {
        var content = new byte[7_000_001];
        new Random(11).NextBytes(content);
        var session = await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Root.ItemWithPath("集約.bin").CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody()));

        using var stream = new MemoryStream(content);
        var task = new LargeFileUploadTask<DriveItem>(session!, stream, 10 * 320 * 1024, tenant.Graph.RequestAdapter);
        var uploaded = await tenant.RunAsync(() => task.UploadAsync());
        await using var stored = await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Items[uploaded.ItemResponse.Id].Content.GetAsync());

        Assert.True(uploaded.UploadSucceeded);
        using var copy = new MemoryStream();
        await stored!.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task Children_AreAllFoundByPageIterator()
    {
        for (var i = 0; i < 8; i++)
            await UploadAsync($"{i}.txt", $"{i}");
        var names = new List<string>();

        var first = await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Items["root"].Children.GetAsync(request => request.QueryParameters.Top = 3));
        await tenant.RunAsync(() => PageIterator<DriveItem, DriveItemCollectionResponse>.CreatePageIterator(tenant.Graph, first!, item =>
        {
            names.Add(item.Name!);
            return true;
        }).IterateAsync());

        Assert.NotNull(first!.OdataNextLink);
        Assert.Equal(8, names.Distinct().Count());
    }

    [Fact]
    public async Task Delta_TellsWhatChangedSinceItsLink()
    {
        await UploadAsync("a.txt", "一");
        var delta = tenant.Graph.Drives[tenant.Drive].Items["root"].Delta;
        var link = await ReadToTheEndAsync(await tenant.RunAsync(() => delta.GetAsDeltaGetResponseAsync()), []);
        await UploadAsync("b.txt", "二");
        var changed = new List<DriveItem>();
        await ReadToTheEndAsync(await tenant.RunAsync(() => delta.WithUrl(link).GetAsDeltaGetResponseAsync()), changed);

        Assert.Equal("b.txt", Assert.Single(changed, item => item.File is not null).Name);
    }

    [Fact]
    public async Task Invite_GivesAPermission_ThatIsListedChangedAndDeleted()
    {
        var folder = await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Items["root"].Children.PostAsync(new DriveItem { Name = "A1", Folder = new Folder() }));
        var item = tenant.Graph.Drives[tenant.Drive].Items[folder!.Id];
        await tenant.RunAsync(() => item.Invite.PostAsInvitePostResponseAsync(new InvitePostRequestBody
        {
            Recipients = [new DriveRecipient { Email = ContractWorld.Kodomo }], Roles = ["write"], RequireSignIn = true, SendInvitation = false,
        }));

        var permissions = await tenant.RunAsync(() => item.Permissions.GetAsync());
        var granted = Assert.Single(permissions!.Value!, permission => permission.InheritedFrom is null && permission.Roles!.Contains("write"));
        var changed = await tenant.RunAsync(() => item.Permissions[granted.Id].PatchAsync(new Permission { Roles = ["read"] }));
        await tenant.RunAsync(() => item.Permissions[granted.Id].DeleteAsync());

        Assert.Equal(["read"], changed!.Roles);
        Assert.DoesNotContain((await tenant.RunAsync(() => item.Permissions.GetAsync()))!.Value!, permission => permission.Id == granted.Id);
    }

    public void Dispose() => tenant.Dispose();

    private async Task<DriveItem> UploadAsync(string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await tenant.RunAsync(() => tenant.Graph.Drives[tenant.Drive].Root.ItemWithPath(name).Content.PutAsync(content)))!;
    }

    private async Task<string> ReadToTheEndAsync(DeltaGetResponse? page, List<DriveItem> items)
    {
        var iterator = PageIterator<DriveItem, DeltaGetResponse>.CreatePageIterator(tenant.Graph, page!, item =>
        {
            items.Add(item);
            return true;
        });
        await tenant.RunAsync(() => iterator.IterateAsync());
        return iterator.Deltalink;
    }
}
