using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>Tells the sheet 指標 from 調査票 by its keys.</summary>
internal static class IndicatorTable
{
    /// <summary>Whether a table is of indicators: it has a name and a note, and a unit or a year. A form may have a field <c>name</c> or <c>note</c>, but no key of a year.</summary>
    public static bool Is(AnswerTable table)
    {
        var hasNote = false;
        var hasYear = false;
        foreach (var column in table.Columns)
        {
            hasNote |= column.Key == IndicatorFields.Note;
            hasYear |= column.Key.EndsWith(":actual", StringComparison.Ordinal) || column.Key.EndsWith(":target", StringComparison.Ordinal);
        }

        return hasYear || (hasNote && table.Sheet == WorkbookFormat.IndicatorSheet);
    }
}
