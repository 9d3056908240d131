namespace Workflow.Application.Endpoints.Shapes;

/// <summary>提出.</summary>
/// <param name="AcknowledgedWarnings">The warnings the section confirmed, each <c>code/row/field</c>, a bare code, or the finding.</param>
/// <param name="AnswersDigest">Digest of the answers the sender sees; null = take what the library holds.</param>
public sealed record SubmitRequest(IReadOnlyList<AcknowledgedWarning>? AcknowledgedWarnings, string? AnswersDigest);
