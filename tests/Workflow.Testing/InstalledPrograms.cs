using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Workflow.Testing;

/// <summary>Programs of the machine that some tests open files with.</summary>
public static class InstalledPrograms
{
    /// <summary>Python with openpyxl.</summary>
    public const string Openpyxl = "openpyxl";

    /// <summary>LibreOffice.</summary>
    public const string LibreOffice = "LibreOffice";

    private static readonly ConcurrentDictionary<string, string?> Found = new();

    /// <summary>The command of a program; null when this machine has none that runs.</summary>
    public static string? Find(string program) => Found.GetOrAdd(program, name => name == Openpyxl
        ? FirstThatRuns(["python3", "/usr/bin/python3", "python"], "-c", "import openpyxl")
        : FirstThatRuns(["soffice", "libreoffice"], "--version"));

    /// <summary>Why a test that needs a program is skipped; null when it is there.</summary>
    public static string? Lack(string program) => Find(program) is null ? $"{program} is not installed" : null;

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
public sealed class InstalledFactAttribute : FactAttribute
{
    /// <summary>Names the program.</summary>
    public InstalledFactAttribute(string program) => Skip = InstalledPrograms.Lack(program);
}

/// <summary>A theory that needs a program; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstalledTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the program.</summary>
    public InstalledTheoryAttribute(string program) => Skip = InstalledPrograms.Lack(program);
}
