namespace Workflow.Core.Recognition;

/// <summary>Follows the headings across a table from entry to entry.</summary>
internal sealed class HeadingPath(HeadingLevels levels)
{
    private readonly List<TableEntry.Band> run = [];
    private readonly List<string> path = [];
    private bool closed = true;

    /// <summary>The present headings, outermost first; a level without a heading is empty.</summary>
    public IReadOnlyList<string> Current => [.. path];

    /// <summary>Takes the next entry.</summary>
    public void Take(TableEntry entry)
    {
        if (entry is TableEntry.Band band)
        {
            if (closed)
            {
                run.Clear();
            }

            closed = false;
            run.Add(band);
            Enter();
        }
        else if (entry is TableEntry.Row)
        {
            closed = true;
        }
    }

    // The levels of a run are known only when it ends: every heading of it places the whole run anew.
    private void Enter()
    {
        var places = levels.Of(run);
        for (var i = 0; i < run.Count; i++)
        {
            while (path.Count < places[i])
            {
                path.Add("");
            }

            path.RemoveRange(places[i], path.Count - places[i]);
            path.Add(run[i].Words);
        }
    }
}
