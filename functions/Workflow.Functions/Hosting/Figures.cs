using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Workflow.Application.Engine;

namespace Workflow.Functions.Hosting;

/// <summary>Logs, figures and spans leave by OpenTelemetry to Application Insights, with the app's identity; without it configured they stay here.</summary>
internal static class Figures
{
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Registers the meters and sources of every room. W3C trace context is what OpenTelemetry hands on.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration configuration, TokenCredential credential)
    {
        var figures = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithMetrics(metrics => metrics.AddMeter("Workflow.*"))
            .WithTracing(tracing => tracing.AddSource(EngineMetrics.Name));
        if (!string.IsNullOrWhiteSpace(configuration[Connection]))
            figures.UseAzureMonitorExporter(options => options.Credential = credential);
        return services;
    }
}
