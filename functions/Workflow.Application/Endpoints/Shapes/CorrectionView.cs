namespace Workflow.Application.Endpoints.Shapes;

/// <summary>表記統一: the coordinator's words laid over an acknowledged answer.</summary>
/// <param name="Number">From 1 within the section.</param>
/// <param name="Row">Assignment id.</param>
/// <param name="Field">Field key.</param>
/// <param name="Value">The coordinator's words.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record CorrectionView(int Number, string Row, string Field, string Value, string Reason, string By, DateTimeOffset At);
