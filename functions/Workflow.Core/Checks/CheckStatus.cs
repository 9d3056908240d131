namespace Workflow.Core.Checks;

/// <summary>The outcome of checking one workbook (contracts §8).</summary>
public enum CheckStatus
{
    /// <summary>Nothing to correct or confirm.</summary>
    Ok,

    /// <summary>Only warnings: the section confirms them.</summary>
    Warnings,

    /// <summary>To be corrected: E203–E206, E3xx.</summary>
    Errors,

    /// <summary>Cannot be taken as this survey's workbook: E1xx, E201, E202, E207.</summary>
    Rejected,
}
