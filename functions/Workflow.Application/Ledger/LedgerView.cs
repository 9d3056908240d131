using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>Everything the ledger says of a survey at one moment.</summary>
public sealed record LedgerView
{
    /// <summary>The survey's own entry.</summary>
    public required Stored<SurveyEntry> Survey { get; init; }

    /// <summary>Its lease as the list has it; empty when nobody holds it.</summary>
    public string Lease { get; init; } = "";

    /// <summary>The sections' entries.</summary>
    public required IReadOnlyDictionary<SectionCode, Stored<SectionEntry>> Sections { get; init; }

    /// <summary>Items that were edited by hand (the entry is sound) or cannot be read (it is not among <see cref="Sections"/>).</summary>
    public IReadOnlyList<LedgerItem> Tampered { get; init; } = [];
}
