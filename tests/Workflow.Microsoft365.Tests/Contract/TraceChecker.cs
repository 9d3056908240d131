using System.Diagnostics;

namespace Workflow.Microsoft365.Tests.Contract;

/// <summary>The checker of Graph traces that lies beside some checkouts (<c>../shared/graph/check_trace.py</c>); the project does not need it.</summary>
internal sealed class TraceChecker(string script)
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"graph-trace-{Guid.NewGuid():N}.jsonl");

    /// <summary>The checker; null where there is none.</summary>
    public static TraceChecker? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "shared", "graph", "check_trace.py");
            if (File.Exists(script))
                return new TraceChecker(script);
        }

        return null;
    }

    /// <summary>Adds lines of a trace.</summary>
    public Task AddAsync(string lines) => File.AppendAllTextAsync(file, lines);

    /// <summary>Every finding; empty when there is none.</summary>
    public async Task<string> FindingsAsync()
    {
        try
        {
            var start = new ProcessStartInfo("python3", ["-B", script, file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEndAsync();
            var errors = await python.StandardError.ReadToEndAsync();
            await python.WaitForExitAsync();
            var judged = await output;
            return python.ExitCode == 0 && !judged.StartsWith("0 calls", StringComparison.Ordinal) ? "" : judged + errors;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
