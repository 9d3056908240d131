using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>Writes a survey's definition book.</summary>
internal static class BookWriter
{
    /// <summary>Writes to a stream of any kind.</summary>
    public static void Write(Survey survey, Stream stream, Language language)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            BookStyles.Write(book.AddNewPart<WorkbookStylesPart>());
            var sheets = new Sheets();
            foreach (var sheet in new BookContent(survey, language).Sheets())
            {
                var part = book.AddNewPart<WorksheetPart>();
                SheetXml.Write(part, sheet, DefinitionTexts.Get("choose", language));
                sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(sheets);
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }
}
