using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>
/// Reads a file so that a proxy's error page or half an answer is never taken for what somebody wrote. The service's figure for the length cannot decide alone (it rewrites
/// Office files), but where it disagrees the content is read once more, and a web page or nothing at all is never believed.
/// </summary>
internal static class SureReading
{
    /// <summary>A file with its content; Unknown with <c>unsteadyContent</c> when two readings differ.</summary>
    public static async Task<PortResult<FileContent>> ReadSurelyAsync(this ISurveyLibrary library, FileId file, long maxLength, CancellationToken cancellationToken)
    {
        var first = await library.ReadAsync(file, maxLength, cancellationToken);
        if (!first.IsOk || IsWhole(first.Value))
        {
            return first;
        }

        var second = await library.ReadAsync(file, maxLength, cancellationToken);
        return !second.IsOk || IsWhole(second.Value) ? second
            : !IsPage(second.Value.Content.Span) && second.Value.Content.Span.SequenceEqual(first.Value.Content.Span) ? second
            : PortResult.Failed<FileContent>(PortStatus.Unknown, new PortFault("unsteadyContent"));
    }

    private static bool IsWhole(FileContent file) => file.Content.Length == file.File.Length;

    private static bool IsPage(ReadOnlySpan<byte> content) => content.IsEmpty || content.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] or [(byte)'{', ..] or [];
}
