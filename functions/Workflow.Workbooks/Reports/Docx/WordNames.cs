namespace Workflow.Workbooks.Reports.Docx;

/// <summary>Namespaces and names that Word documents use.</summary>
internal static class WordNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The relationship to a chart of a report.</summary>
    public static string ChartRelation(string chartId) => "wf-" + chartId;

    /// <summary>The bookmark of a heading; Word hides those that begin with <c>_Toc</c>.</summary>
    public static string Bookmark(string headingId) => "_Toc_" + headingId.Replace('-', '_');
}
