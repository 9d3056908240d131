using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Structure;

/// <summary>E204: a row was added, or an id appears twice. A row without an id counts when something is written in it.</summary>
/// <example>A row copied and pasted below, with its hidden id.</example>
internal sealed class RowAddedRule : ISheetRule
{
    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet.Table is not { } table)
        {
            return;
        }

        var asked = sheet.Rows.ToDictionary(r => r.Id);
        foreach (var row in table.Rows)
        {
            if (row.Id.Length == 0 && row.Cells.All(c => string.IsNullOrWhiteSpace(c.Text)))
            {
                continue;
            }

            var known = asked.GetValueOrDefault(row.Id);
            if (known is null || !ReferenceEquals(known.Read, row))
            {
                findings.Add(sheet, row.Number, new Finding(FindingCodes.RowAdded, known?.Name ?? TextOf(row), known is null ? "@E204.added" : "@E204.twice")
                {
                    Row = row.Id.Length == 0 ? null : row.Id,
                    Cell = table.HasPlaces ? table.Address(row) : null,
                });
            }
        }
    }

    private static string TextOf(AnswerRow row) => Excerpt.Of(row.Cells.Select(c => c.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? row.Id);
}
