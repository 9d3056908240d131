using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>All that a plan is derived from.</summary>
public sealed record SurveyState
{
    /// <summary>The desired state.</summary>
    public required SurveyDesign Design { get; init; }

    /// <summary>The survey's own entry.</summary>
    public required SurveyEntry Survey { get; init; }

    /// <summary>The sections' entries.</summary>
    public required IReadOnlyDictionary<SectionCode, SectionEntry> Sections { get; init; }

    /// <summary>The library.</summary>
    public required LibrarySight Library { get; init; }

    /// <summary>The last reading of each workbook in this process.</summary>
    public IReadOnlyDictionary<FileId, Look> Looks { get; init; } = new Dictionary<FileId, Look>();

    /// <summary>Items of the ledger edited by hand; nothing else happens to those sections before they are put back.</summary>
    public IReadOnlyList<LedgerItem> Tampered { get; init; } = [];

    /// <summary>Times and limits.</summary>
    public EngineSettings Settings { get; init; } = new();
}
