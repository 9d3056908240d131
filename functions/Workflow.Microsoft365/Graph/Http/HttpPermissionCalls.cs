using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpPermissionCalls(GraphHttp http, GraphPages pages) : IPermissionCalls
{
    public Task<GraphResult<IReadOnlyList<ItemPermission>>> ListAsync(ItemAddress item, CancellationToken cancellationToken) =>
        pages.AllAsync<WirePermission, ItemPermission>(GraphUrls.Item(item, "permissions"), GraphJson.Default.WirePageWirePermission, cancellationToken);

    public async Task<GraphResult<IReadOnlyList<ItemPermission>>> InviteAsync(
        ItemAddress item, IReadOnlyList<Grantee> grantees, ItemRole role, CancellationToken cancellationToken)
    {
        var invite = new WireInvite([.. grantees.Select(g => new WireRecipient(g.ObjectId is null ? g.Mail : null, g.ObjectId))], [role.Word()], RequireSignIn: true, SendInvitation: false);
        var answer = await http.SendAsync<WireInvite, WirePage<WirePermission>, WirePage<WirePermission>>(
            HttpMethod.Post, GraphUrls.Item(item, "invite"), invite, GraphJson.Default.WireInvite, GraphJson.Default.WirePageWirePermission, ifMatch: null, cancellationToken);
        return answer.Map<IReadOnlyList<ItemPermission>>(page => [.. (page.Value ?? []).Select(permission => permission.ToModel()).OfType<ItemPermission>()]);
    }

    public Task<GraphResult<ItemPermission>> ChangeAsync(ItemAddress item, string permissionId, ItemRole role, CancellationToken cancellationToken) =>
        http.SendAsync<WireRoles, WirePermission, ItemPermission>(
            HttpMethod.Patch, GraphUrls.Item(item, $"permissions/{GraphUrls.Escape(permissionId)}"), new WireRoles([role.Word()]),
            GraphJson.Default.WireRoles, GraphJson.Default.WirePermission, ifMatch: null, cancellationToken);

    public Task<GraphResult<GraphDone>> DeleteAsync(ItemAddress item, string permissionId, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Delete, GraphUrls.Item(item, $"permissions/{GraphUrls.Escape(permissionId)}"), cancellationToken);
}
