using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Functions.Hosting;

/// <summary>What is logged: ids, kinds, codes and counts. No names, no texts, no tokens.</summary>
internal static partial class EngineLog
{
    /// <summary>
    /// The platform speaks up only when something is wrong: at its ease it writes four lines of each request, addresses among them. What host.json says of logging is for
    /// the host's own process. The keys that data protection makes at each start protect nothing here.
    /// </summary>
    public static ILoggingBuilder AddQuietPlatform(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("System", LogLevel.Warning)
        .AddFilter("Azure", LogLevel.Warning);

    /// <summary>What came of a survey in a sweep.</summary>
    public static void Told(ILogger logger, SurveyId survey, AdvanceOutcome? outcome, Exception? defect)
    {
        if (defect is not null)
            AdvanceFailed(logger, survey.Value, defect);
        if (outcome is null)
            return;
        Advanced(logger, survey.Value, outcome.Ending, outcome.Done.Count, outcome.Failures.Count);
        foreach (var step in outcome.Done)
            StepDone(logger, survey.Value, step.Section?.Value, step.Kind.ToString());
        foreach (var (step, result) in outcome.Failures)
            StepFailed(logger, survey.Value, step, result.Status, result.Fault?.Code);
    }

    [LoggerMessage(1, LogLevel.Information, "Survey {Survey}: {Ending}, {Done} steps done, {Failed} failed")]
    private static partial void Advanced(ILogger logger, string survey, AdvanceEnding ending, int done, int failed);

    [LoggerMessage(2, LogLevel.Information, "Survey {Survey}, section {Section}: {Step} done")]
    private static partial void StepDone(ILogger logger, string survey, string? section, string step);

    [LoggerMessage(3, LogLevel.Warning, "Survey {Survey}: step {Step} failed with {Status} ({Code}); it is tried again")]
    private static partial void StepFailed(ILogger logger, string survey, string step, PortStatus status, string? code);

    [LoggerMessage(4, LogLevel.Error, "Survey {Survey}: the engine failed; it is tried again")]
    private static partial void AdvanceFailed(ILogger logger, string survey, Exception defect);

    [LoggerMessage(5, LogLevel.Error, "{Operation} failed by a defect or an outage")]
    public static partial void RequestFailed(ILogger logger, string operation, Exception defect);

    [LoggerMessage(6, LogLevel.Error, "The surveys could not be listed; the next minute tries again")]
    public static partial void NoSurveys(ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "The subscription to changes could not be kept: {Code}, request-id {RequestId}. The timer finds changes without it")]
    public static partial void NoSubscription(ILogger logger, string code, string? requestId);
}
