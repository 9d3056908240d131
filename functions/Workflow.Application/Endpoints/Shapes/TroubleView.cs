using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>要対応: something the coordinator has to see to.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Section">担当課コード; null when it concerns the survey.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="Message">What it is and what to do, in the reader's language.</param>
public sealed record TroubleView(TroubleCode Code, string? Section, DateTimeOffset Since, string Message);
