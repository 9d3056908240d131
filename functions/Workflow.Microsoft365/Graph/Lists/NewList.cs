namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>A list to create.</summary>
/// <param name="DisplayName">The name people see.</param>
/// <param name="Template"><c>genericList</c> or <c>documentLibrary</c>.</param>
/// <param name="Hidden">Whether it is kept out of the site's navigation.</param>
/// <param name="Columns">Columns beyond those every list has.</param>
public sealed record NewList(string DisplayName, string Template, bool Hidden, IReadOnlyList<ListColumn> Columns);
