namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>An item of a list.</summary>
/// <param name="Id">Its number in the list, as text.</param>
/// <param name="ETag">Its state, for conditional changes; null where the service sent none.</param>
/// <param name="Fields">Its columns by internal name; a blank column is absent.</param>
public sealed record ListItem(string Id, string? ETag, IReadOnlyDictionary<string, ListValue> Fields)
{
    /// <summary>The text of a column, empty when blank.</summary>
    public string Text(string column) => Fields.TryGetValue(column, out var value) ? value.Text ?? "" : "";

    /// <summary>The number of a column; null when blank or no number.</summary>
    public double? Number(string column) => Fields.TryGetValue(column, out var value) ? value.Number : null;

    /// <summary>The moment of a column; null when blank or no moment.</summary>
    public DateTimeOffset? Moment(string column) => Fields.TryGetValue(column, out var value) ? value.Moment : null;

    /// <summary>Yes or no of a column; no when blank.</summary>
    public bool Flag(string column) => Fields.TryGetValue(column, out var value) && value.Flag;
}
