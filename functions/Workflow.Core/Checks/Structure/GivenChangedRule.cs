using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Structure;

/// <summary>
/// E205: a given cell was changed. Width, blanks, line breaks and the way a number is shown do not count, so a file re-saved by another program passes.
/// A locked column that is gone is told once, when anything stood in it.
/// </summary>
/// <example>A project's name was rewritten.</example>
internal sealed class GivenChangedRule : ISheetRule
{
    private const string BlankWord = "@blank";

    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet.Table is null)
        {
            return;
        }

        foreach (var column in sheet.GivenColumns)
        {
            foreach (var row in sheet.Rows)
            {
                var given = row.Given(column.Key);
                if (column.Index < 0)
                {
                    if (given.Length > 0)
                    {
                        findings.Add(sheet, Changed(row, column, given, "") with { Field = column.Key });
                        break;
                    }
                }
                else if (row.Read is { } read && !GivenText.AreSame(given, read.Cells[column.Index].Text))
                {
                    findings.Add(row, column, Changed(row, column, given, read.Cells[column.Index].Text));
                }
            }
        }
    }

    private static Finding Changed(AskedRow row, GivenColumn column, string given, string found) =>
        new(FindingCodes.GivenChanged, row.Name, column.Label, Word(given), Word(found));

    private static string Word(string text) => string.IsNullOrWhiteSpace(text) ? BlankWord : Excerpt.Of(text);
}
