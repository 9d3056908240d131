namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>What changed in a library.</summary>
/// <param name="Items">The changed items in the order told; of a repeated item the last counts.</param>
/// <param name="Next">Where to go on next time; keep it only after the items were dealt with.</param>
public sealed record DriveChanges(IReadOnlyList<DriveItem> Items, DeltaLink Next);
