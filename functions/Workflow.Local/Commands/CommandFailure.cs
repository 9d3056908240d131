namespace Workflow.Local.Commands;

/// <summary>A command cannot be done: ends it with status 2 and one line on stderr that says why and what to do.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
