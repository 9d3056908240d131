using Workflow.Core.Calendar;
using Workflow.Workbooks.Results;

namespace Workflow.Local.Commands;

/// <summary>Reads a report that <c>diff</c> and <c>trends</c> compare.</summary>
internal static class ReportFile
{
    /// <summary>What the report says; its year is there.</summary>
    /// <exception cref="CommandFailure">The file is not there, or is no report.</exception>
    public static PrintedYearReading Read(CommandContext context, string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure(context.Text("diff.missing", path));
        }

        using var stream = File.OpenRead(path);
        var reading = PrintedYearFile.Read(stream, path, JapanTime.DateOf(context.Clock.GetUtcNow()));
        return reading.Year is not null ? reading
            : throw new CommandFailure($"{path}: {(reading.Fault is { } fault ? $"{fault.Message(context.Language)} {context.Text("init.fault")}" : reading.Refusal!.Text(context.Language))}");
    }
}
