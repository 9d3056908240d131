using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>
/// W407: the same text in several rows of one column. The first row stands, each later one is asked about. Blanks and width do not count; texts of
/// fewer than eight characters are left alone.
/// </summary>
/// <example>A text copied down and not yet changed.</example>
internal sealed class SameInRowsRule : ISheetRule
{
    private const int ShortestLength = 8;

    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet is not AskedForm)
        {
            return;
        }

        for (var column = 0; column < sheet.OpenFields.Count; column++)
        {
            if (sheet.OpenFields[column].Kind is FieldKind.Text or FieldKind.LongText)
            {
                CheckColumn(sheet.Rows, column, findings);
            }
        }
    }

    private static void CheckColumn(IReadOnlyList<AskedRow> rows, int column, FindingCollector findings)
    {
        var seen = new Dictionary<string, Answer>(rows.Count, SameWords.Comparer);
        foreach (var row in rows)
        {
            var answer = row.Answers[column];
            if (SameWords.HasLength(answer.Text, ShortestLength) && !seen.TryAdd(answer.Text, answer))
            {
                var first = seen[answer.Text];
                findings.Add(answer, FindingCodes.SameInRows, first.Row.Name, first.Address ?? first.Field.Label);
            }
        }
    }
}
