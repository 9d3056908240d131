using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflow.Application.Endpoints;
using Workflow.Application.Endpoints.Graph;
using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Functions.Background;
using Workflow.GraphSdk;
using Workflow.Microsoft365.Hosting;
using Workflow.Microsoft365.Notifications;

namespace Workflow.Functions.Hosting;

/// <summary>Composes the product of its parts.</summary>
internal static class WorkflowRegistration
{
    /// <summary>Registers ports, engine, endpoints and background work.</summary>
    public static IServiceCollection AddWorkflow(this IServiceCollection services, HostSettings settings)
    {
        var microsoft365 = settings.Microsoft365;
        if (microsoft365.UsesSdk)
            services.AddGraphSdk(microsoft365.Graph);
        services
            .AddSingleton(TimeProvider.System)
            .AddMicrosoft365(microsoft365.Graph, microsoft365.SharePoint, microsoft365.Notices, settings.Identity.Credential(), Seeded(), trace: null, settings.Identity.TeamsCredential())
            .AddSingleton<ISurveyFiles>(new SurveyFiles(pane: microsoft365.Pane))
            .AddSingleton<SurveyLedger>()
            .AddSingleton<DefinitionStore>()
            .AddSingleton(new NoticeComposer(new NoticeLinks(microsoft365.Dashboard)))
            .AddSingleton(new EngineSettings { Host = "azure" })
            .AddSingleton<EngineServices>()
            .AddSingleton<LibraryWatch>()
            .AddSingleton(provider => new SurveyEngine(provider.GetRequiredService<EngineServices>(), provider.GetRequiredService<LibraryWatch>(), Seeded()))
            .AddSingleton(provider => Sweep(provider))
            .AddSingleton<EngineWishes>()
            .AddHostedService<EnginePulse>()
            .AddSingleton(provider => new GraphSubscriptions(provider.GetRequiredService<EngineWishes>().WakeAll))
            .AddSingleton(provider => Api(provider))
            .AddSingleton(provider => Dispatcher(provider));
        return microsoft365.Notifications is { } notifications ? services.AddNotifications(notifications) : services.AddSingleton<ISubscriptionKeeper, NoSubscription>();
    }

    private static IServiceCollection AddNotifications(this IServiceCollection services, NotificationSettings notifications) => services
        .AddSingleton(notifications)
        .AddSingleton<LibrarySubscription>()
        .AddSingleton<SubscriptionKeeper>()
        .AddSingleton<ISubscriptionKeeper>(provider => provider.GetRequiredService<SubscriptionKeeper>())
        .AddHostedService(provider => provider.GetRequiredService<SubscriptionKeeper>());

    private static SurveySweep Sweep(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<SurveySweep>>();
        return new SurveySweep(provider.GetRequiredService<EngineServices>(), provider.GetRequiredService<SurveyEngine>(), (survey, outcome, defect) => EngineLog.Told(logger, survey, outcome, defect));
    }

    private static ApiServices Api(IServiceProvider provider) => new(
        provider.GetRequiredService<EngineServices>(),
        provider.GetRequiredService<SurveyEngine>(),
        provider.GetRequiredService<EngineWishes>().Wake,
        provider.GetRequiredService<GraphSubscriptions>(),
        Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));

    private static Dispatcher Dispatcher(IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<Dispatcher>>();
        return new Dispatcher(provider.GetRequiredService<ApiServices>(), (operation, defect) => EngineLog.RequestFailed(logger, operation, defect));
    }

    /// <summary>Two processes must not draw the same numbers.</summary>
    private static Random Seeded() => new(RandomNumberGenerator.GetInt32(int.MaxValue));
}
