using System.Diagnostics;

namespace Workflow.Local.Tests.Commands;

/// <summary>Runs the built <c>workflow</c> as a process of its own, as a user does.</summary>
internal static class WorkflowProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a command to its end.</summary>
    public static ProgramRun Run(params string[] arguments) => RunProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "workflow.dll"), .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static ProgramRun RunProgram(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

/// <summary>What a program left.</summary>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
