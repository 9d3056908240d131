using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Workbooks.Definitions;

namespace Workflow.Local.Files;

/// <summary>A definition on disk: a book (.xlsx) or its JSON form, told apart by content.</summary>
internal static class DefinitionFile
{
    /// <summary>From this size on (a few thousand projects) what reading took is worth giving back.</summary>
    private const int LargeFile = 512 * 1024;

    /// <summary>Reads a definition. Of a wrong one every problem is printed before the command ends.</summary>
    /// <exception cref="CommandFailure">There is no such file, or it has problems.</exception>
    public static Survey Read(CommandContext context, string path, bool json)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure(context.Text("definition.missing", path));
        }

        using var stream = File.OpenRead(path);
        var reading = IsJson(stream) ? SurveyJson.Read(stream) : DefinitionBook.Read(stream);
        // Beside JSON results nothing else may stand on the output; what was passed over is still said.
        Report(json && reading.Survey is not null ? context with { Output = context.Error } : context, reading.Findings, json && reading.Survey is null);

        GiveBackMemory(stream.Length);

        return reading.Survey
            ?? throw new CommandFailure(context.Text("definition.refused", path, reading.Findings.Count(f => f.Severity == Severity.Error).ToString()));
    }

    /// <summary>Writes a definition as JSON.</summary>
    public static void WriteJson(Survey survey, string path) => WholeFile.Write(path, stream => SurveyJson.Write(survey, stream));

    /// <summary>Writes a definition as a book.</summary>
    public static void WriteBook(Survey survey, string path) => WholeFile.Write(path, stream => DefinitionBook.Write(survey, stream));

    private static void Report(CommandContext context, IReadOnlyList<Finding> findings, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.Output, writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("findings");
                foreach (var finding in findings)
                {
                    JsonSerializer.Serialize(writer, FindingView.Of(finding, context.Language), FindingJson.Readable.FindingView);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return;
        }

        foreach (var finding in findings)
        {
            FindingText.Write(context, finding);
        }
    }

    /// <summary>A large sheet lies in memory as a whole while it is read. The collector would keep that for the rest of the run, for nothing ever needs so much again.</summary>
    [SuppressMessage("Critical Code Smell", "S1215:GC.Collect should not be called", Justification = "Measured: a quarter less memory at the peak, no time lost.")]
    private static void GiveBackMemory(long length)
    {
        if (length >= LargeFile)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static bool IsJson(FileStream stream)
    {
        Span<byte> start = stackalloc byte[64];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var text = start[..read];
        return (text.StartsWith("\uFEFF"u8) ? text[3..] : text).TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }
}
