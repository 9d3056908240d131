namespace Workflow.Application.Endpoints.Shapes;

/// <summary>提出.</summary>
/// <param name="AcknowledgedWarnings">The warnings the section confirmed, each <c>code/row/field</c>.</param>
/// <param name="AnswersDigest">Digest of the answers the sender sees; null = take what the library holds.</param>
public sealed record SubmitRequest(IReadOnlyList<string>? AcknowledgedWarnings, string? AnswersDigest);
