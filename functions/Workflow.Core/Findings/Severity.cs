namespace Workflow.Core.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Tells what was normalised.</summary>
    Info,

    /// <summary>The section is asked to confirm.</summary>
    Warning,

    /// <summary>Stops a submission or a definition book.</summary>
    Error,
}
