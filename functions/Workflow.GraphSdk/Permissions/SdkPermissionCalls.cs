using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Drives.Item.Items.Item.Invite;
using Microsoft.Graph.Models;
using Workflow.GraphSdk.Drives;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.GraphSdk.Permissions;

internal sealed class SdkPermissionCalls(GraphServiceClient graph, SdkPages pages, Uri root) : IPermissionCalls
{
    public Task<GraphResult<IReadOnlyList<ItemPermission>>> ListAsync(ItemAddress item, CancellationToken cancellationToken) =>
        pages.AllAsync<Permission, PermissionCollectionResponse, ItemPermission>(
            () => At(item).Permissions.WithUrl(Url(item, "permissions")).GetAsync(cancellationToken: cancellationToken), ToWire, cancellationToken);

    public Task<GraphResult<IReadOnlyList<ItemPermission>>> InviteAsync(
        ItemAddress item, IReadOnlyList<Grantee> grantees, ItemRole role, CancellationToken cancellationToken)
    {
        var body = new InvitePostRequestBody { Recipients = [.. grantees.Select(Recipient)], Roles = [role.Word()], RequireSignIn = true, SendInvitation = false };
        return SdkAnswer.TryAsync<IReadOnlyList<ItemPermission>>(changes: true, async () =>
        {
            var answer = await At(item).Invite.WithUrl(Url(item, "invite")).PostAsInvitePostResponseAsync(body, cancellationToken: cancellationToken);
            return (answer?.Value ?? []).Select(permission => ToWire(permission).ToModel()).OfType<ItemPermission>().ToList();
        });
    }

    public Task<GraphResult<ItemPermission>> ChangeAsync(ItemAddress item, string permissionId, ItemRole role, CancellationToken cancellationToken)
    {
        var changed = new Permission { Roles = [role.Word()] };
        return SdkAnswer.ReadAsync(
            () => At(item).Permissions[permissionId].WithUrl(Url(item, $"permissions/{GraphUrls.Escape(permissionId)}")).PatchAsync(changed, cancellationToken: cancellationToken),
            ToWire,
            changes: true);
    }

    public Task<GraphResult<GraphDone>> DeleteAsync(ItemAddress item, string permissionId, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(item).Permissions[permissionId].WithUrl(Url(item, $"permissions/{GraphUrls.Escape(permissionId)}")).DeleteAsync(cancellationToken: cancellationToken));

    private static WirePermission ToWire(Permission permission) => new()
    {
        Id = permission.Id,
        Roles = permission.Roles,
        GrantedToV2 = ToWire(permission.GrantedToV2),
        GrantedToIdentitiesV2 = permission.GrantedToIdentitiesV2?.Select(ToWire).OfType<WireIdentitySet>().ToList(),
        InheritedFrom = SdkItems.Facet(permission.InheritedFrom),
        Link = SdkItems.Facet(permission.Link),
    };

    private static WireIdentitySet? ToWire(SharePointIdentitySet? set) =>
        set is null ? null : new WireIdentitySet(set.User?.ToWire(), set.Group?.ToWire(), set.Application?.ToWire(), set.SiteUser?.ToWire());

    private static DriveRecipient Recipient(Grantee grantee) =>
        grantee.ObjectId is null ? new DriveRecipient { Email = grantee.Mail } : new DriveRecipient { ObjectId = grantee.ObjectId };

    private DriveItemItemRequestBuilder At(ItemAddress item) => graph.Drives[item.DriveId].Items[item.ItemId ?? "root"];

    private string Url(ItemAddress item, string suffix) => root.AbsoluteUri + GraphUrls.Item(item, suffix);
}
