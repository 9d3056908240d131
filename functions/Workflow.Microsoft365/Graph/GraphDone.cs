namespace Workflow.Microsoft365.Graph;

/// <summary>The answer of a call that has nothing to say but that it was done.</summary>
public readonly record struct GraphDone;
