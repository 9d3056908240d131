namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What the coordinator would sensibly do next.</summary>
/// <param name="Action">The last part of its route, or <c>look</c> when somebody has to be looked after: <c>test</c>, <c>definition</c>, <c>distribute</c>, <c>remind</c>, <c>accept</c>, <c>consolidate</c>, <c>report</c>.</param>
/// <param name="Sections">Whom it concerns; empty = all.</param>
public sealed record NextAction(string Action, IReadOnlyList<string> Sections);
