using System.Diagnostics;

namespace Workflow.Workbooks.Tests;

/// <summary>Runs the programs that referee our files: LibreOffice and openpyxl.</summary>
internal static class OtherProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static bool IsInstalled(string tool) => tool switch
    {
        "openpyxl" => TryRun("python3", ["-c", "import openpyxl"]),
        _ => TryRun(tool, ["--version"]),
    };

    /// <summary>Lets LibreOffice convert a file; the result stands in <paramref name="folder"/> under the same name with the new ending.</summary>
    public static void Convert(string file, string ending, string folder) =>
        Assert.True(TryRun("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending, "--outdir", folder, file]), "LibreOffice could not convert the file");

    /// <summary>Runs a Python script over openpyxl.</summary>
    public static void Python(string script, params string[] arguments) => Assert.True(TryRun("python3", ["-c", script, .. arguments]), "the script failed");

    private static bool TryRun(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return false;
            }

            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(Patience))
            {
                return process.ExitCode == 0;
            }

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
