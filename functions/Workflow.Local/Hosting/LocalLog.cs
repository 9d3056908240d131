using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Application.Ports;

namespace Workflow.Local.Hosting;

/// <summary>What the local edition logs: ids, codes and numbers, no names and no content.</summary>
internal static partial class LocalLog
{
    [LoggerMessage(1, LogLevel.Error, "Request {Operation} failed")]
    public static partial void RequestFailed(ILogger logger, string operation, Exception defect);

    [LoggerMessage(2, LogLevel.Information, "Survey {Survey}: {Ending} after {Done} steps, {Failed} failed")]
    public static partial void Advanced(ILogger logger, string survey, AdvanceEnding ending, int done, int failed);

    [LoggerMessage(3, LogLevel.Warning, "Survey {Survey}: step {Step} ended {Status} {Code}")]
    public static partial void StepFailed(ILogger logger, string survey, string step, PortStatus status, string code);

    [LoggerMessage(4, LogLevel.Error, "Survey {Survey}: the engine failed")]
    public static partial void AdvanceFailed(ILogger logger, string survey, Exception defect);

    [LoggerMessage(5, LogLevel.Error, "The sample survey could not be made")]
    public static partial void SeedFailed(ILogger logger, Exception defect);
}
