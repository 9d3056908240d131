using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>The content controls that a Word template may hold, by tag or title. Their names are part of the product's promise to those who make templates.</summary>
internal static class ControlName
{
    /// <summary>目次.</summary>
    public const string Contents = "目次";

    /// <summary>本文: never left out; without its control it is put at the end.</summary>
    public const string Body = "本文";

    private static readonly Dictionary<DocumentPart, string> Parts = new()
    {
        [DocumentPart.Summary] = "集計",
        [DocumentPart.Body] = Body,
        [DocumentPart.Indicators] = "指標",
        [DocumentPart.Roster] = "名簿",
        [DocumentPart.Status] = "提出状況",
        [DocumentPart.History] = "経過",
    };

    /// <summary>The control of a part.</summary>
    public static string Of(DocumentPart part) => Parts[part];

    /// <summary>The part of a control; null when it names none.</summary>
    public static DocumentPart? PartOf(string name) => Parts.Where(p => p.Value == name).Select(p => (DocumentPart?)p.Key).FirstOrDefault();
}
