namespace Workflow.Application.Ledger;

/// <summary>表記統一: the coordinator's text laid over an acknowledged answer. Both texts are kept; the newest of a cell counts.</summary>
/// <param name="Number">From 1 within the section.</param>
/// <param name="Row">Assignment id.</param>
/// <param name="Field">Field key.</param>
/// <param name="OriginalDigest">Digest of the section's words; the words themselves stand in the submission's copy and in the history.</param>
/// <param name="Value">The coordinator's words.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Submission">The submission it was laid over; a newer submission takes it away unless the section's words are still the same.</param>
public sealed record Correction(
    int Number, string Row, string Field, string OriginalDigest, string Value, string Reason, string By, DateTimeOffset At, int Submission);
