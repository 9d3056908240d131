namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One indicator a section reports on.</summary>
/// <param name="Id">The row id <c>{indicator}/{section}</c>.</param>
/// <param name="Name">指標名.</param>
/// <param name="Unit">単位.</param>
/// <param name="Direction">方向: ↑ → ↓ 数値, or empty.</param>
/// <param name="Values">Known values by column key (<c>R2:target</c>, <c>R1:actual</c> …).</param>
/// <param name="Open">Key of the column to answer; null when there is none.</param>
/// <param name="Numeric">Whether the answer has to be a number.</param>
/// <param name="Answers">The acknowledged answers by key; null when nothing was handed in.</param>
public sealed record IndicatorView(
    string Id, string Name, string? Unit, string Direction, IReadOnlyDictionary<string, string> Values, string? Open, bool Numeric, IReadOnlyDictionary<string, string>? Answers);
