using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Microsoft365.Ledger;
using Workflow.Microsoft365.Library;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Notices.Smtp;
using Workflow.Microsoft365.People;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Hosting;

/// <summary>Puts the ports on Microsoft 365 into a host. An <see cref="IGraphCalls"/> registered before (the official SDK) is kept.</summary>
public static class Microsoft365Registration
{
    private const string Webhook = "Workflow.Webhook";

    /// <summary>Registers everything; the host also registers a <see cref="TimeProvider"/> and logging.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="graph">How Graph is called.</param>
    /// <param name="sharePoint">Where the survey lives.</param>
    /// <param name="notices">How notices leave.</param>
    /// <param name="credential">Where tokens come from.</param>
    /// <param name="random">Randomness for jitter and request ids.</param>
    /// <param name="trace">Where calls are written; null for nowhere.</param>
    /// <param name="teams">Where tokens for notices in Teams come from, when another app than the rest must send them; null for the same.</param>
    public static IServiceCollection AddMicrosoft365(
        this IServiceCollection services, GraphOptions graph, SharePointSettings sharePoint, NoticeSettings notices, TokenCredential credential, Random random, GraphTrace? trace = null, TokenCredential? teams = null)
    {
        services.AddHttpClient(Webhook);
        services.AddSingleton(provider => new GraphPipeline(
            graph, credential, provider.GetRequiredService<TimeProvider>(), random, provider.GetRequiredService<ILogger<GraphPipeline>>(), trace, teams));
        services.TryAddSingleton<IGraphCalls>(provider => new HttpGraphCalls(provider.GetRequiredService<GraphPipeline>().CreateClient(), graph.PageLimit));
        services.AddSingleton<IResourceMeter>(provider => provider.GetRequiredService<GraphPipeline>().Pace);
        services.AddSingleton(provider => new SharePointFinder(provider.GetRequiredService<IGraphCalls>(), sharePoint));
        services.AddSingleton<ISurveyLibrary>(provider => new SharePointLibrary(
            provider.GetRequiredService<IGraphCalls>(), provider.GetRequiredService<SharePointFinder>(), sharePoint, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ILedger>(provider => new SharePointLedger(
            provider.GetRequiredService<IGraphCalls>(), provider.GetRequiredService<SharePointFinder>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPeople>(provider => new EntraPeople(provider.GetRequiredService<IGraphCalls>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<INotices>(provider => Channels(provider, notices));
        return services;
    }

    private static NoticeChannels Channels(IServiceProvider provider, NoticeSettings notices)
    {
        var graph = provider.GetRequiredService<IGraphCalls>();
        var time = provider.GetRequiredService<TimeProvider>();
        var mail = notices switch
        {
            { Smtp: { } smtp } => (IMailRoute)new SmtpMail(smtp, time),
            { Mailbox: { Length: > 0 } mailbox } => new OutlookMail(graph, mailbox, time),
            _ => throw new InvalidOperationException("Notices need Mailbox or Smtp: set one of them."),
        };
        var cards = notices.Webhook is { } webhook ? new TeamsCards(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Webhook), webhook, time) : null;
        var feed = notices.ActivityLink is { } link ? new ActivityFeed(graph, link, notices.ActivityTopic, time) : null;
        return new NoticeChannels(mail, cards, feed);
    }
}
