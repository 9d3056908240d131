namespace Workflow.Workbooks.Reports.Documents;

/// <summary>Records headings and charts; texts and tables are not even read.</summary>
internal sealed class OutlineCollector : IDocumentPen
{
    public List<DocumentHeading> Headings { get; } = [];

    public List<DocumentChart> Charts { get; } = [];

    public void Heading(DocumentHeading heading) => Headings.Add(heading);

    public void Passage(PassageKind kind, string text)
    {
        // Not part of the outline.
    }

    public void Table(DocumentTable table)
    {
        // Not part of the outline; reading its rows would cost as much as writing them.
    }

    public void Chart(DocumentChart chart) => Charts.Add(chart);
}
