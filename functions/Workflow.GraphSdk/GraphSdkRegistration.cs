using Microsoft.Extensions.DependencyInjection;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Pipeline;

namespace Workflow.GraphSdk;

/// <summary>Chooses the official SDK for the Graph calls.</summary>
public static class GraphSdkRegistration
{
    /// <summary>Registers the SDK; call it before <c>AddMicrosoft365</c>, which keeps an <see cref="IGraphCalls"/> it finds and brings the pipeline.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How Graph is called, the same as given to <c>AddMicrosoft365</c>.</param>
    public static IServiceCollection AddGraphSdk(this IServiceCollection services, GraphOptions options) => services
        .AddSingleton(provider => SdkClient.Create(provider.GetRequiredService<GraphPipeline>().CreateHandlers(), options))
        .AddSingleton<IGraphCalls>(provider => new SdkGraphCalls(provider.GetRequiredService<Microsoft.Graph.GraphServiceClient>(), options));
}
