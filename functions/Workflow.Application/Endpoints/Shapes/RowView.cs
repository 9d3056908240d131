namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One row a section answers.</summary>
/// <param name="Id">The assignment id <c>{item}/{section}</c>.</param>
/// <param name="Given">What stands in the locked cells, by field key.</param>
/// <param name="Prior">Last year's answers, by field key.</param>
/// <param name="Answers">The acknowledged answers as the section gave them, by field key; null when nothing was handed in.</param>
public sealed record RowView(
    string Id, IReadOnlyDictionary<string, string> Given, IReadOnlyDictionary<string, string> Prior, IReadOnlyDictionary<string, string>? Answers);
