using Workflow.Application.Ports;

namespace Workflow.Application.Ledger;

/// <summary>One definition that was in force.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Copy">Its immutable copy among the submissions; what the engine works from.</param>
/// <param name="Digest">Digest of the survey it describes; a copy that reads otherwise was altered.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who put it in force.</param>
public sealed record DefinitionEdition(int Number, FileId Copy, string Digest, DateTimeOffset At, string By);
