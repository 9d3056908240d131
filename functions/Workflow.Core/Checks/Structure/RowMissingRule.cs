using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Structure;

/// <summary>E203: a row that was asked for is missing.</summary>
/// <example>The row of a project handed over to another section was deleted.</example>
internal sealed class RowMissingRule : ISheetRule
{
    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        foreach (var row in sheet.Rows)
        {
            if (row.Read is null && sheet.Table is not null)
            {
                findings.Add(sheet, new Finding(FindingCodes.RowMissing, row.Name) { Row = row.Id });
            }
        }
    }
}
