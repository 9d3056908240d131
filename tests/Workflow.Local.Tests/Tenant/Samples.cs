using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Workflow.Local.Tests.Tenant;

/// <summary>Small workbooks.</summary>
internal static class Samples
{
    /// <summary>A workbook with one text in A1; with <paramref name="padding"/> random bytes in a part of their own, so that it does not shrink.</summary>
    public static byte[] Workbook(string text, int padding = 0)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet();
            var inline = new InlineString();
            inline.AppendChild(new Text(text));
            var row = sheet.Worksheet.AppendChild(new SheetData()).AppendChild(new Row());
            row.AppendChild(new Cell { CellReference = "A1", DataType = CellValues.InlineString, InlineString = inline });
            part.Workbook = new Workbook();
            part.Workbook.AppendChild(new Sheets()).AppendChild(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "調査票" });
            if (padding > 0)
            {
                var bytes = new byte[padding];
                new Random(1).NextBytes(bytes);
                using var data = new MemoryStream(bytes);
                part.AddExtendedPart("https://workflow.example/padding", "application/octet-stream", ".bin").FeedData(data);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The text in A1, read by the Open XML SDK, which also finds the workbook valid.</summary>
    public static string ReadA1(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => e.Description));
        return book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single().InnerText;
    }
}
