using System.Text.Json.Serialization;

namespace Workflow.Core.Checks;

/// <summary>The outcome of checking one workbook (contracts §8). Command line and API write it in small letters.</summary>
public enum CheckStatus
{
    /// <summary>Nothing to correct or confirm.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>Only warnings: the section confirms them.</summary>
    [JsonStringEnumMemberName("warnings")]
    Warnings,

    /// <summary>To be corrected: E203–E206, E3xx.</summary>
    [JsonStringEnumMemberName("errors")]
    Errors,

    /// <summary>Cannot be taken as this survey's workbook: E1xx, E201, E202, E207.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
