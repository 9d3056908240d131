using System.Diagnostics;
using Workflow.Testing;

namespace Workflow.Workbooks.Tests;

/// <summary>Runs the programs that staff and other offices use on our files.</summary>
internal static class OtherProgram
{
    private const int PatienceMilliseconds = 120_000;

    /// <summary>Lets LibreOffice save a file in another format; the result stands in <paramref name="folder"/> under the same name with the new ending.</summary>
    public static void Convert(string file, string ending, string folder) => Run(
        InstalledPrograms.Find(InstalledPrograms.LibreOffice)!, $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", ending, "--outdir", folder, file);

    /// <summary>Runs a Python script over openpyxl.</summary>
    public static void Python(string script, params string[] arguments) => Run(InstalledPrograms.Find(InstalledPrograms.Openpyxl)!, ["-c", script, .. arguments]);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(PatienceMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end");
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said.ToString());
    }
}
