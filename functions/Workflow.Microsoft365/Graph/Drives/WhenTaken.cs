namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>What an upload does when the name is taken (<c>@microsoft.graph.conflictBehavior</c>).</summary>
public enum WhenTaken
{
    /// <summary>Refuse: <see cref="GraphFaultKind.Conflict"/>.</summary>
    Fail,

    /// <summary>Make a new version of the file.</summary>
    Replace,
}
