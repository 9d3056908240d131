using Workflow.Core.Checks;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What the checks say of the rows that were sent; nothing was recorded.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Findings">Every finding; row and field name the place, there is no cell.</param>
/// <param name="Answered">Required answers that are filled.</param>
/// <param name="Total">Answers required as things stand.</param>
/// <param name="AnswersDigest">Digest of these answers: what a submission of them names.</param>
public sealed record CheckAnswer(CheckStatus Status, IReadOnlyList<FindingView> Findings, int Answered, int Total, string AnswersDigest);
