using System.Diagnostics;

namespace Workflow.Testing;

/// <summary>Microsoft's own metadata of Graph, by the checker of traces that lies beside some checkouts (<c>../shared/graph/check_trace.py</c>); the project does not need it.</summary>
public static class GraphMetadata
{
    private static readonly Lazy<string?> Script = new(Find);

    /// <summary>Why a trace cannot be judged here; null when it can.</summary>
    public static string? Lack => Script.Value is null ? "shared/graph/check_trace.py does not lie beside this checkout" : InstalledPrograms.Lack(InstalledPrograms.Python);

    /// <summary>Judges a trace; gives every finding, empty when there is none. A trace without a call is a finding.</summary>
    public static async Task<string> FindingsAsync(string trace)
    {
        var start = new ProcessStartInfo(InstalledPrograms.Find(InstalledPrograms.Python)!, ["-B", Script.Value!, trace]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEndAsync();
        var errors = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        var judged = await output;
        return python.ExitCode == 0 && !judged.StartsWith("0 calls", StringComparison.Ordinal) ? "" : judged + errors;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "shared", "graph", "check_trace.py");
            if (File.Exists(script))
            {
                return script;
            }
        }

        return null;
    }
}
