using System.Globalization;
using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Structure;

/// <summary>
/// E204: a row was added, or an id appears twice. A row without an id counts when something is written in it. Of very many rows (a whole other sheet
/// pasted below) the first hundred are named, and one finding more counts the rest.
/// </summary>
/// <example>A row copied and pasted below, with its hidden id.</example>
internal sealed class RowAddedRule : ISheetRule
{
    private const int MostNamed = 100;

    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet.Table is not { } table)
        {
            return;
        }

        var asked = sheet.Rows.ToDictionary(r => r.Id);
        AnswerRow? next = null;
        var added = 0;
        foreach (var row in table.Rows)
        {
            if (row.Id.Length == 0 && row.Cells.All(c => string.IsNullOrWhiteSpace(c.Text)))
            {
                continue;
            }

            var known = asked.GetValueOrDefault(row.Id);
            if (known is not null && ReferenceEquals(known.Read, row))
            {
                continue;
            }

            if (++added <= MostNamed)
            {
                findings.Add(sheet, row.Number, new Finding(FindingCodes.RowAdded, known?.Name ?? TextOf(row), known is null ? "@E204.added" : "@E204.twice")
                {
                    Row = row.Id.Length == 0 ? null : row.Id,
                    Cell = table.HasPlaces ? table.Address(row) : null,
                });
            }

            next ??= added > MostNamed ? row : null;
        }

        if (next is not null)
        {
            findings.Add(sheet, next.Number, new Finding(FindingCodes.RowAdded, string.Create(CultureInfo.InvariantCulture, $"+{added - MostNamed:#,0}"), "@E204.added") { Cell = table.HasPlaces ? table.Address(next) : null });
        }
    }

    private static string TextOf(AnswerRow row) => Excerpt.Of(row.Cells.Select(c => c.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? row.Id);
}
