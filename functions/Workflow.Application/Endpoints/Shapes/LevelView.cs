namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One rating of the scale (評価区分).</summary>
/// <param name="Code">コード.</param>
/// <param name="Name">名称.</param>
/// <param name="Description">説明.</param>
/// <param name="ReasonRequired">理由必須.</param>
/// <param name="Points">点数.</param>
/// <param name="Color">色 as <c>#RRGGBB</c>.</param>
public sealed record LevelView(string Code, string? Name, string? Description, bool ReasonRequired, decimal? Points, string? Color);
