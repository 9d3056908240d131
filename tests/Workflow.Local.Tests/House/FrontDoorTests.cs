using System.Diagnostics;

namespace Workflow.Local.Tests.House;

/// <summary><c>./run.sh</c> builds when something changed and only then, and never waits for what a build left behind.</summary>
public sealed class FrontDoorTests : IDisposable
{
    private const string StandIn = """
        #!/usr/bin/env bash
        # Stands in for the SDK: restores (an obj folder beside the sources), publishes a program, leaves a server behind.
        echo built >>"$LOG"
        mkdir -p functions/Room/obj
        while [ $# -gt 0 ]; do [ "$1" = -o ] && out=$2; shift; done
        mkdir -p "$out"
        printf '#!/bin/sh\necho "ran $*"\n' >"$out/workflow"
        chmod +x "$out/workflow"
        sleep 60 >/dev/null 2>&1 </dev/null &
        echo $! >>"$LOG.servers"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("front door ").FullName;

    private string Log => Path.Combine(folder, "log");

    public FrontDoorTests()
    {
        File.Copy(Repository.At("run.sh"), Path.Combine(folder, "run.sh"));
        Write("functions/Room/A.cs", "a");
        Write("functions/Room/B.cs", "b");
        Write("samples/sample.json", "{}");
        Write("Directory.Build.props", "");
        Write("Directory.Packages.props", "");
        Write("global.json", "");
        Write("tools/dotnet", StandIn);
    }

    [Fact]
    public async Task NothingChanged_BuildsOnce_AndNeverWaitsForTheServerLeftBehind()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal("ran one", await RunAsync("one"));
        Assert.Equal("ran two", await RunAsync("two"));
        Assert.Equal(1, Builds());

        await Task.Delay(20);
        Write("functions/Room/A.cs", "changed");
        Assert.Equal("ran three", await RunAsync("three"));
        Assert.Equal(2, Builds());

        File.Delete(Path.Combine(folder, "functions", "Room", "B.cs"));
        Assert.Equal("ran four", await RunAsync("four"));
        Assert.Equal("ran five", await RunAsync("five"));
        Assert.Equal(3, Builds());
    }

    public void Dispose()
    {
        foreach (var id in File.Exists(Log + ".servers") ? File.ReadAllLines(Log + ".servers") : [])
        {
            try
            {
                Process.GetProcessById(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).Kill();
            }
            catch (ArgumentException)
            {
                // Ended by itself.
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private int Builds() => File.ReadAllLines(Log).Length;

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows() && name.StartsWith("tools", StringComparison.Ordinal))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<string> RunAsync(string argument)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(folder, "run.sh"), argument]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = Path.Combine(folder, "tools") + Path.PathSeparator + start.Environment["PATH"];
        start.Environment["LOG"] = Log;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return output.Trim();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return "hangs";
        }
    }
}
