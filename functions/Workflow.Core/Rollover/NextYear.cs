using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>The next year's definition and what the coordinator should know about it.</summary>
/// <param name="Survey">The definition; valid when this year's was.</param>
/// <param name="Ended">Projects proposed for removal.</param>
/// <param name="Remarks">What was changed and what to look at.</param>
public sealed record NextYear(Survey Survey, IReadOnlyList<EndedItem> Ended, IReadOnlyList<Remark> Remarks);
