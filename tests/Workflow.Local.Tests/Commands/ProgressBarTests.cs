using Workflow.Core.Findings;
using Workflow.Local.Commands;

namespace Workflow.Local.Tests.Commands;

/// <summary>Long work shows how far it is on a terminal, and nothing anywhere else.</summary>
public sealed class ProgressBarTests
{
    [Fact]
    public void Terminal_LongWork_ShowsTheBarAndTakesItAway()
    {
        var shown = Run(seen: true, secondsEach: 0.2);

        Assert.Contains("[##########..............] 5/12 checking section workbooks", shown);
        Assert.EndsWith("\r\e[2K", shown);
        Assert.DoesNotContain(" 1/12 ", shown);
    }

    [Fact]
    public void Terminal_ShortWork_ShowsNothing() => Assert.Empty(Run(seen: true, secondsEach: 0.01));

    [Fact]
    public void Pipe_LongWork_ShowsNothing() => Assert.Empty(Run(seen: false, secondsEach: 5));

    [Fact]
    public void Program_ErrorsInAPipe_ShowsNothing()
    {
        using var folder = new TemporaryFolder();
        var run = WorkflowProgram.Run("split", Path.Combine(AppContext.BaseDirectory, "samples", "headings", "definition.json"), "-o", folder.At("books"));
        Assert.Equal((0, ""), (run.Status, run.Error));
    }

    private static string Run(bool seen, double secondsEach)
    {
        using var error = new StringWriter();
        var clock = new Steps();
        var context = new CommandContext(TextWriter.Null, error, clock) { Language = Language.English, ShowsProgress = seen };
        foreach (var unused in context.Progress("progress.check").Over(Enumerable.Range(1, 12), 12))
        {
            Assert.InRange(unused, 1, 12);
            clock.Seconds += secondsEach;
        }

        return error.ToString();
    }

    /// <summary>A clock that goes when told.</summary>
    private sealed class Steps : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
