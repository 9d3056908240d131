using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Workflow.Testing;

/// <summary>Programs of the machine that some tests open files with.</summary>
public static class InstalledPrograms
{
    /// <summary>Python with openpyxl.</summary>
    public const string Openpyxl = "openpyxl";

    /// <summary>Python alone.</summary>
    public const string Python = "Python";

    /// <summary>LibreOffice.</summary>
    public const string LibreOffice = "LibreOffice";

    /// <summary>Node.js with npm.</summary>
    public const string Node = "Node.js";

    private static readonly ConcurrentDictionary<string, string?> Found = new();

    /// <summary>The command of a program; null when this machine has none that runs.</summary>
    public static string? Find(string program) => Found.GetOrAdd(program, name => name switch
    {
        Openpyxl => FirstThatRuns(["python3", "/usr/bin/python3", "python"], "-c", "import openpyxl"),
        Node => FirstThatRuns(["npm"], "--version") is null ? null : FirstThatRuns(["node"], "--version"),
        Python => FirstThatRuns(["python3", "/usr/bin/python3", "python"], "--version"),
        _ => FirstThatRuns(["soffice", "libreoffice"], "--version"),
    });

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
