namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>Which items of a list, and which of their columns.</summary>
/// <param name="Where">Columns that must hold exactly these texts, all of them; each must be indexed.</param>
public sealed record ItemQuery(IReadOnlyDictionary<string, string> Where)
{
    /// <summary>The columns to read; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Items a page, 1 to 999: fewer pages, fewer units.</summary>
    public int PageSize { get; init; } = 500;
}
