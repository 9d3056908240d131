namespace Workflow.Core.Recognition;

/// <summary>A header of one to three rows and the labels it gives the columns.</summary>
/// <param name="First">The first row's index in the grid.</param>
/// <param name="Last">The last row's index.</param>
/// <param name="Labels">A label for every column, those of upper rows before those below them; empty for a column without.</param>
internal sealed record TableHeader(int First, int Last, IReadOnlyList<string> Labels)
{
    private readonly ColumnRole[] roles = [.. Labels.Select(HeaderWords.RoleOf)];

    /// <summary>What the columns hold by their labels.</summary>
    public IReadOnlyList<ColumnRole> Roles => roles;

    /// <summary>Whether the table below lists indicators.</summary>
    public bool IsIndicators => Array.IndexOf(roles, ColumnRole.Indicator) >= 0;

    /// <summary>Whether the table below lists projects: it names them or their sections, and says at least one thing more about them.</summary>
    public bool IsForm => !IsIndicators && roles.Any(r => r is ColumnRole.Name or ColumnRole.Section or ColumnRole.Content) && roles.Count(r => r is > ColumnRole.Unknown and < ColumnRole.Note) > 1;

    /// <summary>How much it looks like the header of a progress table.</summary>
    public int Score => (3 * roles.Count(r => r != ColumnRole.Unknown)) + Labels.Count(l => l.Length > 0);

    /// <summary>Whether another header heads the same columns.</summary>
    public bool IsSame(TableHeader other) => Labels.Where(l => l.Length > 0).Select(HeaderWords.Fold).SequenceEqual(other.Labels.Where(l => l.Length > 0).Select(HeaderWords.Fold));
}
