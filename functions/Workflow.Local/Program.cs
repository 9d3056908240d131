using Workflow.Local.Commands;

namespace Workflow.Local;

/// <summary>The <c>workflow</c> command.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 32 * 1024) { AutoFlush = !Console.IsOutputRedirected };
            return await CommandLine.RunAsync(args, new CommandContext(output, Console.Error, TimeProvider.System) { ShowsProgress = !Console.IsErrorRedirected });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The last of the output could not be written: a full disk, or nobody who listens.
            return CommandLine.OutputLost(args, error);
        }
    }
}
