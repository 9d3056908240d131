using System.Globalization;
using Workflow.Core.Answers;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Reads a section workbook by ids and keys, never by position, whatever program saved it last. A renamed sheet is found by its keys.
/// </summary>
internal static class SectionWorkbookReader
{
    /// <summary>Reads an opened file.</summary>
    public static SectionReading Read(WorkbookFile file, bool withQuestionnaire)
    {
        if (MetaReader.Read(file, withQuestionnaire) is not { } meta)
        {
            return new SectionReading(PackageFault.Foreign());
        }

        AnswerTable? form = null, indicators = null;
        var submission = 0;
        foreach (var sheet in InLikelyOrder(file))
        {
            var reading = AnswerTableReader.Read(file, sheet);
            if (reading.Table is not { } table)
            {
                continue;
            }

            if (IndicatorTable.Is(table))
            {
                indicators ??= table;
            }
            else if (form is null)
            {
                form = table;
                submission = SubmissionNumber(file, sheet, reading.Above);
            }

            if (form is not null && indicators is not null)
            {
                break;
            }
        }

        var answers = new SectionAnswers
        {
            Identity = meta.Identity, Rows = form ?? new AnswerTable(WorkbookFormat.FormSheet, [], []), Indicators = indicators, SubmitNumber = submission,
        };
        return new SectionReading(answers, meta.ReadQuestionnaire);
    }

    /// <summary>The sheets by their own names first; the guide and the meta sheet hold no answers.</summary>
    private static IEnumerable<SheetEntry> InLikelyOrder(WorkbookFile file) => file.Sheets
        .Where(s => s.Name is not (WorkbookFormat.MetaSheet or WorkbookFormat.GuideSheet))
        .OrderByDescending(s => s.Name is WorkbookFormat.FormSheet or WorkbookFormat.IndicatorSheet);

    /// <summary>The submission's number: by the defined name, else by whatever cell above the keys holds such words.</summary>
    private static int SubmissionNumber(WorkbookFile file, SheetEntry sheet, IReadOnlyList<(CellAddress Place, string Text)> above)
    {
        foreach (var name in file.Names.Where(n => n.Name.Equals(WorkbookFormat.SubmitName, StringComparison.OrdinalIgnoreCase)))
        {
            if (name.TryGetCell(out var target, out var place) && target.Equals(sheet.Name, StringComparison.OrdinalIgnoreCase))
            {
                var named = above.FirstOrDefault(c => c.Place == place).Text;
                return NumberOf(named ?? "");
            }
        }

        return above.Select(c => NumberOf(c.Text)).DefaultIfEmpty().Max();
    }

    private static int NumberOf(string text)
    {
        var code = Normalization.Code(text);
        return code is ['第', .. var digits, '回', '提', '出'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= WorkbookFormat.MostSubmissions ? number : 0;
    }
}
