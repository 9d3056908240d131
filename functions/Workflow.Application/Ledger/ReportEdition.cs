using Workflow.Application.Ports;

namespace Workflow.Application.Ledger;

/// <summary>One version of the report.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Inputs">Digest of everything that goes into it; see <c>ReportInputs</c>.</param>
/// <param name="Requests">How many consolidations had been asked for by hand when it was begun.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="PublishedAt">When all its files stood in the library; null until then.</param>
/// <param name="Files">Its files by format.</param>
public sealed record ReportEdition(
    int Number, string Inputs, int Requests, DateTimeOffset BegunAt, DateTimeOffset? PublishedAt, IReadOnlyDictionary<string, ReportPart> Files);

/// <summary>One file of a report.</summary>
/// <param name="File">Which.</param>
/// <param name="Address">Where a person opens it.</param>
public sealed record ReportPart(FileId File, Uri Address);
