using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>All that is known of one survey as a whole.</summary>
public sealed record SurveyEntry
{
    /// <summary>Which.</summary>
    public required SurveyId Survey { get; init; }

    /// <summary>調査名, for the eye.</summary>
    public required string Name { get; init; }

    /// <summary>状態.</summary>
    public SurveyPhase Phase { get; init; }

    /// <summary>The definitions that were in force, oldest first; never empty.</summary>
    public required IReadOnlyList<DefinitionEdition> Definitions { get; init; }

    /// <summary>The book that people see in <c>定義</c>, and its content version after our last write.</summary>
    public FileId? Book { get; init; }

    /// <summary>See <see cref="Book"/>.</summary>
    public string BookVersion { get; init; } = "";

    /// <summary>When the coordinator said: distribute.</summary>
    public DateTimeOffset? DistributionRequestedAt { get; init; }

    /// <summary>A deadline other than the definition's (extension, reopening, closing by hand).</summary>
    public DueDate? Due { get; init; }

    /// <summary>The coordinator closed by hand: 全課 no longer waits.</summary>
    public bool ClosedByHand { get; init; }

    /// <summary>Everything that all or some sections are to be told, oldest first.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];

    /// <summary>Consolidations asked for by hand.</summary>
    public int ConsolidationsRequested { get; init; }

    /// <summary>Every report, oldest first; the last may not be published yet.</summary>
    public IReadOnlyList<ReportEdition> Reports { get; init; } = [];

    /// <summary>Troubles told to the coordinator, oldest first, at most 100.</summary>
    public IReadOnlyList<Trouble> Troubles { get; init; } = [];

    /// <summary>Identifiers of acts that came with one.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>What is still to be told.</summary>
    public IReadOnlyList<PendingNotice> Outbox { get; init; } = [];

    /// <summary>The newest event.</summary>
    public LedgerEvent? LastEvent { get; init; }

    /// <summary>The definition in force.</summary>
    public DefinitionEdition Definition => Definitions[^1];

    /// <summary>The newest published report; null when there is none.</summary>
    public ReportEdition? Published => Reports.LastOrDefault(r => r.PublishedAt is not null);

    /// <summary>The same entry after an event.</summary>
    public SurveyEntry After(EventKind kind, DateTimeOffset at, string by = LedgerEvent.System, string text = "") =>
        this with { LastEvent = new LedgerEvent((LastEvent?.Number ?? 0) + 1, kind, at, by, text) };

    /// <summary>The same entry with one more thing to tell; a notice already waiting under the same key is left.</summary>
    public SurveyEntry Tell(PendingNotice notice) =>
        Outbox.Any(n => n.Kind == notice.Kind && n.Occurrence == notice.Occurrence) ? this : this with { Outbox = [.. Outbox, notice] };
}
