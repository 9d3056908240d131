using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.People;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpPeopleCalls(GraphHttp http, GraphPages pages) : IPeopleCalls
{
    public Task<GraphResult<IReadOnlyList<DirectoryUser>>> MembersAsync(string groupId, CancellationToken cancellationToken) =>
        pages.AllAsync<WireUser, DirectoryUser>(GraphUrls.Members(groupId), GraphJson.Default.WirePageWireUser, cancellationToken);

    public Task<GraphResult<GraphDone>> NotifyAsync(string user, ActivityNotice notice, CancellationToken cancellationToken)
    {
        var body = new WireActivity(
            new WireTopic("text", notice.Topic, notice.WebUrl),
            notice.ActivityType,
            new WirePreview(notice.Preview),
            [.. notice.Parameters.Select(parameter => new WireHeader(parameter.Key, parameter.Value))]);
        return http.SendAsync(HttpMethod.Post, $"{GraphUrls.User(user)}/teamwork/sendActivityNotification", body, GraphJson.Default.WireActivity, cancellationToken);
    }
}
