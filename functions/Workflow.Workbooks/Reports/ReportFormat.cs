namespace Workflow.Workbooks.Reports;

/// <summary>The forms a report is written in.</summary>
public enum ReportFormat
{
    /// <summary>The workbook a city publishes.</summary>
    Xlsx,

    /// <summary>The rows, and the indicators in a file of their own.</summary>
    Csv,

    /// <summary>The machine form; docs/report.schema.json.</summary>
    Json,

    /// <summary>One self-contained web page.</summary>
    Html,

    /// <summary>A Word document, in the city's template if it has one.</summary>
    Docx,

    /// <summary>The Word document as PDF; needs a converter.</summary>
    Pdf,

    /// <summary>The data dictionary of the csv files: what every column means.</summary>
    Dictionary,
}
