using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Structure;

/// <summary>E206: the column of an answer is missing; of a whole sheet that is missing, every column.</summary>
/// <example>The column 理由 was deleted.</example>
internal sealed class ColumnMissingRule : ISheetRule
{
    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        foreach (var field in sheet.OpenFields)
        {
            if (sheet.IndexOf(field.Key) < 0)
            {
                findings.Add(sheet, new Finding(FindingCodes.ColumnMissing, field.Label, sheet.Name) { Field = field.Key });
            }
        }
    }
}
