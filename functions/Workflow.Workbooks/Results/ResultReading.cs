using Workflow.Core.Findings;
using Workflow.Core.Remarks;
using Workflow.Core.Rollover;

namespace Workflow.Workbooks.Results;

/// <summary>What a report handed to <c>rollover</c> came to.</summary>
/// <param name="Result">The year's answers; null when the file cannot be taken.</param>
/// <param name="Fault">What is wrong with the file itself (E101–E105).</param>
/// <param name="Refusal">Why a sound file cannot be taken.</param>
public sealed record ResultReading(YearResult? Result, Finding? Fault = null, Remark? Refusal = null)
{
    /// <summary>Why the file cannot be taken, in words; empty when it can.</summary>
    public string Why(Language language) => Fault is not null ? $"{Fault.Message(language)} {Fault.Hint(language)}" : Refusal?.Text(language) ?? "";
}
