namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>One write to a list.</summary>
/// <param name="Fields">Columns by internal name; others stay as they are.</param>
public sealed record ItemWrite(IReadOnlyDictionary<string, ListValue> Fields)
{
    /// <summary>The item to change; null to create one.</summary>
    public string? ItemId { get; init; }

    /// <summary>With <see cref="ItemId"/>: the eTag it must still be at.</summary>
    public string? IfMatch { get; init; }
}
