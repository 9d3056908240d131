using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.People;

namespace Workflow.GraphSdk.People;

internal sealed class SdkPeopleCalls(GraphServiceClient graph, SdkPages pages, Uri root) : IPeopleCalls
{
    public Task<GraphResult<IReadOnlyList<DirectoryUser>>> MembersAsync(string groupId, CancellationToken cancellationToken) =>
        pages.AllAsync<User, UserCollectionResponse, DirectoryUser>(
            () => graph.Groups[groupId].TransitiveMembers.GraphUser.WithUrl(root + GraphUrls.Members(groupId)).GetAsync(
                request => request.Headers.Add("ConsistencyLevel", "eventual"), cancellationToken),
            user => new WireUser(user.Id, user.UserPrincipalName, user.Mail),
            cancellationToken);

    public Task<GraphResult<GraphDone>> NotifyAsync(string user, ActivityNotice notice, CancellationToken cancellationToken)
    {
        var body = new SendActivityNotificationPostRequestBody
        {
            Topic = new TeamworkActivityTopic { Source = TeamworkActivityTopicSource.Text, Value = notice.Topic, WebUrl = notice.WebUrl },
            ActivityType = notice.ActivityType,
            PreviewText = new ItemBody { Content = notice.Preview },
            TemplateParameters = [.. notice.Parameters.Select(parameter => new Microsoft.Graph.Models.KeyValuePair { Name = parameter.Key, Value = parameter.Value })],
        };
        return SdkAnswer.DoneAsync(() => graph.Users[user].Teamwork.SendActivityNotification.PostAsync(body, cancellationToken: cancellationToken));
    }
}
