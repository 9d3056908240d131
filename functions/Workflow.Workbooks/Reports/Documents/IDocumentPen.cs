namespace Workflow.Workbooks.Reports.Documents;

/// <summary>What a report that is read as a document is made of; written once as Word, once as a web page.</summary>
internal interface IDocumentPen
{
    /// <summary>A heading; what follows belongs to it.</summary>
    void Heading(DocumentHeading heading);

    /// <summary>A text; its line breaks are paragraphs.</summary>
    void Passage(PassageKind kind, string text);

    /// <summary>A table. Its rows are read once.</summary>
    void Table(DocumentTable table);

    /// <summary>A chart. The numbers stand in a table beside it.</summary>
    void Chart(DocumentChart chart);
}
