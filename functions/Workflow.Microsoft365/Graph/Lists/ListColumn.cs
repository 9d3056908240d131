namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Name">The internal name: ASCII, made from the first name it is given (R32).</param>
/// <param name="Kind">What it holds.</param>
public sealed record ListColumn(string Name, ColumnKind Kind)
{
    /// <summary>Graph's id; null for a column still to be made.</summary>
    public string? Id { get; init; }

    /// <summary>The name people see; the same as <see cref="Name"/> at first.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>Whether it may be filtered by in a large list (R33).</summary>
    public bool Indexed { get; init; }

    /// <summary>Whether people see it in views and forms.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether two items may not hold the same value; asks for an index.</summary>
    public bool Unique { get; init; }
}
