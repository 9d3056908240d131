using System.Globalization;

namespace Workflow.Local.Commands;

/// <summary>
/// How far long work has come, on the one line of a terminal that it clears in the end: <c>[#####.....] 120/240 担当課の調査票を確認しています</c>. It appears once the work has lasted half a
/// second and is drawn ten times a second at most; where the errors do not go to a terminal it writes nothing.
/// </summary>
/// <param name="context">Where to, the clock, and whether anybody sees it.</param>
/// <param name="label">What is being done, in the command's language.</param>
internal sealed class ProgressBar(CommandContext context, string label)
{
    private const int Width = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly long begun = context.Clock.GetTimestamp();
    private TimeSpan drawn;
    private int length;

    /// <summary>Passes the results of work on, counting them.</summary>
    /// <param name="work">The work, done as it is enumerated.</param>
    /// <param name="total">How many results there will be.</param>
    public IEnumerable<T> Over<T>(IEnumerable<T> work, int total)
    {
        var done = 0;
        try
        {
            foreach (var result in work)
            {
                yield return result;
                Draw(++done, total);
            }
        }
        finally
        {
            Clear();
        }
    }

    /// <summary>Takes the bar away before results are written; it comes back with the next step.</summary>
    public void Clear()
    {
        if (length > 0)
        {
            context.Error.Write("\r\e[2K");
            context.Error.Flush();
            length = 0;
            drawn = TimeSpan.Zero;
        }
    }

    private void Draw(int done, int total)
    {
        var now = context.Clock.GetElapsedTime(begun);
        if (!context.ShowsProgress || now < Patience || now - drawn < Step)
        {
            return;
        }

        drawn = now;
        var filled = total == 0 ? Width : (int)((long)Width * done / total);
        var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {done:#,0}/{total:#,0} {label}");
        context.Error.Write("\r\e[2K" + line);
        context.Error.Flush();
        length = line.Length;
    }
}
