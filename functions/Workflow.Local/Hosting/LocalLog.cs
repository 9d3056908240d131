using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Local.Hosting;

/// <summary>What the local edition logs: ids, codes and numbers, no names and no content.</summary>
internal static partial class LocalLog
{
    /// <summary>What came of a survey in a round of the engine; nothing where nothing was to be done.</summary>
    public static void Told(ILogger logger, SurveyId survey, AdvanceOutcome? outcome, Exception? defect)
    {
        if (defect is not null)
        {
            AdvanceFailed(logger, survey.Value, defect);
        }

        if (outcome is { HasActed: true })
        {
            Advanced(logger, survey.Value, outcome.Ending, outcome.Done.Count, outcome.Failures.Count);
        }

        foreach (var (step, failure) in outcome?.Failures ?? [])
        {
            StepFailed(logger, survey.Value, step, failure.Status, failure.Fault?.Code ?? "");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Request {Operation} failed")]
    public static partial void RequestFailed(ILogger logger, string operation, Exception defect);

    [LoggerMessage(2, LogLevel.Information, "Survey {Survey}: {Ending} after {Done} steps, {Failed} failed")]
    private static partial void Advanced(ILogger logger, string survey, AdvanceEnding ending, int done, int failed);

    [LoggerMessage(3, LogLevel.Warning, "Survey {Survey}: step {Step} ended {Status} {Code}")]
    private static partial void StepFailed(ILogger logger, string survey, string step, PortStatus status, string code);

    [LoggerMessage(4, LogLevel.Error, "Survey {Survey}: the engine failed")]
    private static partial void AdvanceFailed(ILogger logger, string survey, Exception defect);

    [LoggerMessage(5, LogLevel.Error, "The sample survey could not be made")]
    public static partial void SeedFailed(ILogger logger, Exception defect);
}
