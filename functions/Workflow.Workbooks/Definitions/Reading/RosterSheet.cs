using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 名簿: its columns are the coordinator's own, so the first row with several cells is the header row.</summary>
internal static class RosterSheet
{
    /// <summary>The persons; null when the sheet is blank.</summary>
    public static RosterDraft? Read(SheetReader reader, BookFindings findings)
    {
        var places = findings.Places(SurveyPlace.Roster, BookSheets.Roster);
        List<string>? columns = null;
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            var texts = Texts(reader);
            var filled = texts.Count(t => t.Length > 0);
            if (columns is null && filled > 1)
            {
                columns = texts;
                places.HeaderRow = reader.Number;
                ReportBlankHeader(texts, reader.Number, findings);
            }
            else if (columns is not null && filled > 0)
            {
                places.AddRow(reader.Number);
                rows.Add(texts);
            }
        }

        return columns is null ? null : new RosterDraft { Columns = columns, Rows = rows };
    }

    private static List<string> Texts(SheetReader reader)
    {
        var texts = new List<string>();
        foreach (ref readonly var cell in reader.Cells)
        {
            var text = Normalization.Prose(reader.Text(cell));
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            while (texts.Count < cell.Column)
            {
                texts.Add("");
            }

            texts[cell.Column - 1] = text;
        }

        return texts;
    }

    private static void ReportBlankHeader(List<string> columns, int row, BookFindings findings)
    {
        if (columns.IndexOf("") is >= 0 and var blank)
        {
            findings.Add("D110", BookSheets.Roster, row, blank + 1, BookSheets.Roster);
        }
    }
}
