using System.Diagnostics;

namespace Workflow.Local.Tests.Tenant;

/// <summary>Runs other programs.</summary>
internal static class Programs
{
    /// <summary>Runs a program to its end, at most two minutes, and gives what it printed.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? folder = null, int expected = 0)
    {
        using var process = Start(program, arguments, folder);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == expected, $"{program} ended with {process.ExitCode}: {output}{await errors}");
        return output;
    }

    public static Process Start(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        if (folder is not null)
            start.WorkingDirectory = folder;

        return Process.Start(start)!;
    }
}
