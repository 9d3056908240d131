using System.Net;
using System.Text.Json.Nodes;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Tests.Contract;
using Workflow.Microsoft365.Tests.Graph;

namespace Workflow.Microsoft365.Tests.Notices;

/// <summary>Cards and activity notices leave at most once (invariant 2).</summary>
public sealed class ChannelTests
{
    private readonly ManualTime time = new();

    [Theory]
    [InlineData(HttpStatusCode.Accepted, PortStatus.Ok)]
    [InlineData(HttpStatusCode.OK, PortStatus.Ok)]
    [InlineData(HttpStatusCode.BadRequest, PortStatus.Refused)]
    [InlineData(HttpStatusCode.NotFound, PortStatus.Refused)]
    [InlineData(HttpStatusCode.TooManyRequests, PortStatus.Throttled)]
    [InlineData(HttpStatusCode.InternalServerError, PortStatus.Unknown)]
    [InlineData(HttpStatusCode.GatewayTimeout, PortStatus.Unknown)]
    public async Task Card_IsPostedOnce_WhateverTheAnswer(HttpStatusCode answer, PortStatus expected)
    {
        using var service = new ScriptedService(time).Then(answer);
        using var client = new HttpClient(service);

        var ending = await new TeamsCards(client, Webhook(), time).PostAsync(SampleNotices.Consolidated, CancellationToken.None);

        Assert.Equal(expected, ending.Status);
        Assert.Contains("\"contentType\":\"application/vnd.microsoft.card.adaptive\"", Assert.Single(service.Requests).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("sig", $"{ending}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_LostAnswer_IsUnknown_AndUnsentIsNot()
    {
        using var service = new ScriptedService(time)
            .ThenThrow(() => new HttpRequestException(HttpRequestError.ResponseEnded)).ThenThrow(() => new HttpRequestException(HttpRequestError.ConnectionError));
        using var client = new HttpClient(service);
        var cards = new TeamsCards(client, Webhook(), time);

        Assert.Equal(PortStatus.Unknown, (await cards.PostAsync(SampleNotices.Consolidated, CancellationToken.None)).Status);
        Assert.Equal(PortStatus.Throttled, (await cards.PostAsync(SampleNotices.Consolidated, CancellationToken.None)).Status);
    }

    [Theory]
    [InlineData(new[] { 204, 204 }, PortStatus.Ok, 2)]
    [InlineData(new[] { 204, 403 }, PortStatus.Ok, 2)] // the second lacks the app and has the mail
    [InlineData(new[] { 403, 403 }, PortStatus.Refused, 2)]
    [InlineData(new[] { 204, 500 }, PortStatus.Unknown, 2)]
    [InlineData(new[] { 500, 204 }, PortStatus.Unknown, 1)]
    public async Task R40_Activity_OnceSomebodyWasTold_IsNeverOfferedForRepetition(int[] answers, PortStatus expected, int asked)
    {
        using var bench = new GraphBench();
        foreach (var answer in answers)
            bench.Service.Then((HttpStatusCode)answer, answer >= 400 ? """{"error":{"code":"x","message":"m"}}""" : null);
        var feed = new ActivityFeed(bench.Calls, new Uri("https://teams.microsoft.com/l/entity/1/1"), "進捗調査", bench.Time);

        var ending = await bench.Time.RunAsync(() => feed.NotifyAsync(SampleNotices.Reminder, [ContractWorld.Kodomo, ContractWorld.Kankyo], CancellationToken.None));

        Assert.Equal((expected, asked), (ending.Status, bench.Service.Requests.Count));
    }

    [Fact]
    public async Task R40_Activity_WithATooLongLink_IsNotSent()
    {
        using var bench = new GraphBench();
        var feed = new ActivityFeed(bench.Calls, new Uri("https://teams.microsoft.com/" + new string('x', 1_024)), "進捗調査", bench.Time);

        Assert.Equal(PortStatus.Refused, (await feed.NotifyAsync(SampleNotices.Reminder, [ContractWorld.Kodomo], CancellationToken.None)).Status);
    }

    [Fact]
    public async Task Activity_AboutASection_LeadsToItInTheTab()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.NoContent, null);
        var feed = new ActivityFeed(bench.Calls, new Uri("https://teams.microsoft.com/l/entity/1/dashboard"), "進捗調査", bench.Time);
        var notice = SampleNotices.Reminder with { Place = new NoticePlace(new SurveyId("sogo-r2"), new SectionCode("A12")) };

        await feed.NotifyAsync(notice, [ContractWorld.Kodomo], CancellationToken.None);

        var link = new Uri(JsonNode.Parse(Assert.Single(bench.Service.Requests).Body)!["topic"]!["webUrl"]!.GetValue<string>());
        Assert.StartsWith("https://teams.microsoft.com/l/entity/1/dashboard?context=", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("""{"subEntityId":"surveys/sogo-r2/sections/A12"}""", Uri.UnescapeDataString(link.Query["?context=".Length..]));
    }

    private static WebhookAddress Webhook()
    {
        Assert.Null(WebhookAddress.Read("https://prod-01.japaneast.logic.azure.com/workflows/1?sig=secret", out var address));
        return address!;
    }
}
