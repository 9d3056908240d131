using Workflow.Core.Surveys;

namespace Workflow.Application.Ports;

/// <summary>
/// The two lists of the ledger: items with a unique key and conditional writes, and an append-only history with a unique key. Safe for concurrent use.
/// It stores text and knows nothing of its meaning; <c>Engine</c> does.
/// </summary>
public interface ILedger
{
    /// <summary>All items of a survey, its own and its sections', in one paged query; the order is not defined.</summary>
    Task<PortResult<IReadOnlyList<LedgerItem>>> SurveyAsync(SurveyId survey, CancellationToken cancellationToken);

    /// <summary>All items of a section code over all surveys (one paged query); <c>-</c> names the surveys' own items.</summary>
    Task<PortResult<IReadOnlyList<LedgerItem>>> SectionAsync(string sectionCode, CancellationToken cancellationToken);

    /// <summary>The item of a key.</summary>
    Task<PortResult<LedgerItem>> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Performs writes, in batches where that saves round trips; each ends by itself, in the order given. After Unknown the caller reads again before it writes again.
    /// </summary>
    Task<IReadOnlyList<PortResult<LedgerItem>>> WriteAsync(IReadOnlyList<LedgerWrite> writes, CancellationToken cancellationToken);

    /// <summary>Appends to the history; an item whose key exists is Conflict and stays as it is.</summary>
    Task<IReadOnlyList<PortResult>> AppendAsync(IReadOnlyList<HistoryItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// The history of a survey, one section's when named; the order is not defined. Without <paramref name="withRecords"/> the column <c>Record</c> is left out,
    /// which makes the answer a tenth as long.
    /// </summary>
    Task<PortResult<IReadOnlyList<HistoryItem>>> HistoryAsync(SurveyId survey, string? sectionCode, bool withRecords, CancellationToken cancellationToken);
}
