using Workflow.Core.Questionnaires;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// The very hidden sheet <c>_workflow</c>: keys in A, values in B. First what the workbook is, then the entries of the drop-downs and the form (the same
/// in all workbooks of a survey), then the section's rows.
/// </summary>
internal static class MetaSheet
{
    /// <summary>The row of the first entry of the drop-downs; before it stand the five rows of identity.</summary>
    public const int FirstListRow = 6;

    /// <summary>A long JSON text is cut into cells well under the limit of a cell.</summary>
    private const int PieceLength = 30_000;

    /// <summary>The rows that all workbooks of a survey share, as finished XML, and the row after them.</summary>
    public static (byte[] Xml, int NextRow) Shared(DropDownLists lists, string form)
    {
        using var xml = new MemoryStream();
        var row = FirstListRow;
        using (var pen = new XmlPen(xml))
        {
            var cells = new SheetPen(pen);
            foreach (var (key, value) in lists.Entries)
            {
                Row(cells, row++, key, value);
            }

            row = Pieces(cells, row, WorkbookFormat.Keys.Form, form);
        }

        return (xml.ToArray(), row);
    }

    /// <summary>Writes the sheet.</summary>
    public static void Write(XmlPen pen, Questionnaire questionnaire, byte[] shared, int nextRow)
    {
        pen.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            """u8);
        var cells = new SheetPen(pen);
        Row(cells, 1, WorkbookFormat.Keys.FormatVersion, WorkbookFormat.Version);
        Row(cells, 2, WorkbookFormat.Keys.Survey, questionnaire.SurveyId.Value);
        Row(cells, 3, WorkbookFormat.Keys.Section, questionnaire.Section.Value);
        Row(cells, 4, WorkbookFormat.Keys.Issue, questionnaire.Issue.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Row(cells, 5, WorkbookFormat.Keys.Digest, GivenDigest.Of(questionnaire));
        pen.Raw(shared);
        Pieces(cells, nextRow, WorkbookFormat.Keys.Rows, QuestionnaireJsonWriter.Rows(questionnaire));
        pen.Raw("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/></worksheet>"u8);
    }

    private static int Pieces(SheetPen cells, int row, string key, string text)
    {
        var piece = 1;
        var at = 0;
        while (at < text.Length)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
            {
                length--;
            }

            Row(cells, row++, $"{key}:{piece++}", text.Substring(at, length));
            at += length;
        }

        return row;
    }

    private static void Row(SheetPen cells, int number, string key, string value)
    {
        cells.Begin(number);
        cells.Text("A"u8, (int)WorkbookStyle.Plain, key);
        cells.Text("B"u8, (int)WorkbookStyle.Plain, value);
        cells.End();
    }
}
