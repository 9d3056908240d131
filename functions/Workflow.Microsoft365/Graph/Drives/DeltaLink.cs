namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>From where changes are asked for.</summary>
/// <param name="Value">The service's own link, opaque; empty for everything.</param>
public readonly record struct DeltaLink(string Value)
{
    /// <summary>Every item there is, then a link for what comes.</summary>
    public static DeltaLink Everything => new("");

    /// <summary>Nothing of what is there, only a link for what comes.</summary>
    public static DeltaLink Now => new("latest");
}
