using Microsoft.Graph;
using Microsoft.Graph.Models;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Conformance;

/// <summary>The official SDK drives the local tenant's lists, mail, batches and subscriptions.</summary>
public sealed class OtherRefereeTests : IDisposable
{
    private const string KeyProperty = "String {6c1d7a52-0f5e-4a43-9f0e-5d1b7c8a2e64} Name WorkflowKey";
    private readonly SdkTenant tenant = new();

    [Fact]
    public async Task ListItems_CarryTheirFields()
    {
        var list = await MakeListAsync();
        var items = tenant.Graph.Sites[tenant.Site].Lists[list.Id].Items;
        for (var i = 0; i < 5; i++)
            await AddAsync(list, $"k{i}");

        var first = await tenant.RunAsync(() => items.GetAsync(request =>
        {
            request.QueryParameters.Expand = ["fields($select=Key,Answered)"];
            request.QueryParameters.Filter = "fields/Key eq 'k3'";
        }));

        var found = Assert.Single(first!.Value!);
        Assert.Equal("k3", found.Fields!.AdditionalData["Key"]);
        Assert.NotNull(found.ETag);
    }

    [Fact]
    public async Task Batch_AnswersEveryStep()
    {
        var list = await MakeListAsync();
        var item = await AddAsync(list, "k1");
        var items = tenant.Graph.Sites[tenant.Site].Lists[list.Id].Items;
        var batch = new BatchRequestContentCollection(tenant.Graph);
        var read = await batch.AddBatchRequestStepAsync(items[item.Id].ToGetRequestInformation());
        var taken = await batch.AddBatchRequestStepAsync(items.ToPostRequestInformation(Item("k1")));
        var made = await batch.AddBatchRequestStepAsync(items.ToPostRequestInformation(Item("k2")));

        var answers = await tenant.RunAsync(() => tenant.Graph.Batch.PostAsync(batch));
        var status = await answers.GetResponsesStatusCodesAsync();

        Assert.Equal([200, 409, 201], new[] { read, taken, made }.Select(id => (int)status[id]));
    }

    [Fact]
    public async Task Draft_IsFoundByItsKey_AndSent()
    {
        var messages = tenant.Graph.Users[ContractWorld.Coordinator].Messages;
        var draft = await tenant.RunAsync(() => messages.PostAsync(new Message
        {
            Subject = "督促", Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>未提出です</p>" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = ContractWorld.Kodomo } }],
            InternetMessageHeaders = [new InternetMessageHeader { Name = "x-workflow-key", Value = "r2/A1/1" }],
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyProperty, Value = "r2/A1/1" }],
        }));
        var found = await tenant.RunAsync(() => messages.GetAsync(request =>
            request.QueryParameters.Filter = $"singleValueExtendedProperties/any(ep:ep/id eq '{KeyProperty}' and ep/value eq 'r2/A1/1')"));
        await tenant.RunAsync(() => messages[draft!.Id].Send.PostAsync());
        await tenant.World.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(draft!.Id, Assert.Single(found!.Value!).Id);
        Assert.Equal("r2/A1/1", Assert.Single(tenant.World.Tenant.View.Mails).Key);
    }

    [Fact]
    public async Task Subscription_IsMadeRenewedAndDeleted()
    {
        var now = tenant.World.Time.GetUtcNow();
        var made = await tenant.RunAsync(() => tenant.Graph.Subscriptions.PostAsync(new Subscription
        {
            ChangeType = "updated", Resource = $"drives/{tenant.Drive}/root", ClientState = "state",
            NotificationUrl = "https://workflow.midorino.example/api/graph/notifications",
            LifecycleNotificationUrl = "https://workflow.midorino.example/api/graph/notifications",
            ExpirationDateTime = now.AddDays(1),
        }));
        var renewed = await tenant.RunAsync(() => tenant.Graph.Subscriptions[made!.Id].PatchAsync(new Subscription { ExpirationDateTime = now.AddDays(20) }));
        await tenant.RunAsync(() => tenant.Graph.Subscriptions[made!.Id].DeleteAsync());

        Assert.Equal(now.AddDays(20), renewed!.ExpirationDateTime);
    }

    [Fact]
    public async Task GroupMembers_OfNestedGroups_AreUsers()
    {
        var members = await tenant.RunAsync(() => tenant.Graph.Groups[ContractWorld.GroupId].TransitiveMembers.GraphUser.GetAsync(request =>
        {
            request.Headers.Add("ConsistencyLevel", "eventual");
            request.QueryParameters.Count = true;
        }));

        Assert.Equal([ContractWorld.Kankyo, ContractWorld.Kodomo], members!.Value!.Select(user => user.UserPrincipalName).Order());
    }

    public void Dispose() => tenant.Dispose();

    private static ListItem Item(string key) => new()
    {
        Fields = new FieldValueSet { AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal) { ["Key"] = key, ["Answered"] = 3d } },
    };

    private async Task<ListItem> AddAsync(List list, string key) => (await tenant.RunAsync(() => tenant.Graph.Sites[tenant.Site].Lists[list.Id].Items.PostAsync(Item(key))))!;

    private async Task<List> MakeListAsync() => (await tenant.RunAsync(() => tenant.Graph.Sites[tenant.Site].Lists.PostAsync(new List
    {
        DisplayName = "台帳",
        ListProp = new ListInfo { Template = "genericList" },
        Columns =
        [
            new ColumnDefinition { Name = "Key", Text = new TextColumn(), Indexed = true, EnforceUniqueValues = true },
            new ColumnDefinition { Name = "Answered", Number = new NumberColumn() },
        ],
    })))!;
}
