namespace Workflow.Local.Commands;

/// <summary>What the shell is told (contracts §4).</summary>
internal static class ExitStatus
{
    /// <summary>Done and clean.</summary>
    public const int Clean = 0;

    /// <summary>Done, but errors were found or sections are missing.</summary>
    public const int Findings = 1;

    /// <summary>Could not be done: usage, or input that cannot be read.</summary>
    public const int NotDone = 2;
}
