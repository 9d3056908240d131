namespace Workflow.Application.Ledger;

/// <summary>An entry as it stands in the ledger.</summary>
/// <typeparam name="T">A section's or a survey's entry.</typeparam>
/// <param name="Id">The list's identifier; empty when it is not in the list yet.</param>
/// <param name="Version">What the next conditional write names.</param>
/// <param name="Entry">The entry.</param>
public sealed record Stored<T>(string Id, string Version, T Entry)
    where T : class;
