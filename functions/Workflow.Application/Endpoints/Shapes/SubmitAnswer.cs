using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>A recorded submission.</summary>
/// <param name="Submission">The submission with its receipt.</param>
/// <param name="State">The section's state after it.</param>
/// <param name="Changed">False when these very answers had been handed in before: the receipt is the earlier one.</param>
public sealed record SubmitAnswer(SubmissionView Submission, SectionState State, bool Changed);
