using Workflow.Core.Answers;
using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Values;

/// <summary>E309: a formula error value, or a formula without a stored value. Nothing else is said of such a cell.</summary>
/// <example>#REF! after the other workbook was moved.</example>
internal sealed class FormulaErrorRule : ISheetRule
{
    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        foreach (var row in sheet.Rows)
        {
            foreach (var answer in row.Answers)
            {
                if (answer.IsBroken)
                {
                    findings.Add(answer, FindingCodes.FormulaError, answer.Cell.Traits.HasFlag(CellTraits.Error) ? answer.Cell.Text : "@E309.noValue");
                }
            }
        }
    }
}
