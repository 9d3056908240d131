using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>Programs of the machine that some tests open files with.</summary>
internal static class InstalledPrograms
{
    public const string Openpyxl = "openpyxl";
    public const string LibreOffice = "LibreOffice";

    private static readonly ConcurrentDictionary<string, string?> Found = new();

    /// <summary>The command of a program; null when this machine has none that runs.</summary>
    public static string? Find(string program) => Found.GetOrAdd(program, name => name == Openpyxl
        ? FirstThatRuns(["python3", "/usr/bin/python3", "python"], "-c", "import openpyxl")
        : FirstThatRuns(["soffice", "libreoffice"], "--version"));

    private static string? FirstThatRuns(IEnumerable<string> commands, params string[] arguments) => commands.FirstOrDefault(c => Runs(c, arguments));

    private static bool Runs(string command, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            return process.WaitForExit(60_000) && process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A fact that needs a program; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program)
    {
        Skip = InstalledPrograms.Find(program) is null ? $"{program} is not installed" : null;
    }
}
