using Workflow.Core.Checks;

namespace Workflow.Application.Files;

/// <summary>A section workbook as read and checked.</summary>
/// <param name="Result">What the checks say.</param>
/// <param name="CellNumber">The number in <c>Workflow_Submit</c>; 0 when there is none or the file was rejected.</param>
public sealed record WorkbookReading(CheckResult Result, int CellNumber)
{
    /// <summary>The digest of the answers.</summary>
    public string Digest { get; } = AnswersDigest.Of(Result.Answers);
}
