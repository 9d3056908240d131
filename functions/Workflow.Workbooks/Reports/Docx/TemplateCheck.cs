using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>Whether a file can serve as a template. It comes from outside, like any other.</summary>
internal static class TemplateCheck
{
    private const int Largest = 50 * 1024 * 1024;
    private const int LargestDocument = 20 * 1024 * 1024;

    /// <summary>What is wrong with a file; null when it can be used.</summary>
    public static TemplateFault? FaultOf(byte[] file)
    {
        if (file.Length > Largest)
        {
            return TemplateFault.TooLarge;
        }

        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestDocument });
            var main = document.MainDocumentPart;
            return main?.Document?.Body is null ? TemplateFault.NotWord
                : main.VbaProjectPart is not null || main.EmbeddedControlPersistenceParts.Any() || main.EmbeddedObjectParts.Any() ? TemplateFault.Macros
                : null;
        }
        catch (Exception error) when (error is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or ArgumentException or InvalidOperationException or UriFormatException)
        {
            return TemplateFault.NotWord;
        }
    }
}
