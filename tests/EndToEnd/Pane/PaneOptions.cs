namespace EndToEnd.Pane;

/// <summary>How a person's Excel is set up.</summary>
internal sealed record PaneOptions
{
    /// <summary>The pane's width in pixels; Excel opens it at 320 to 350.</summary>
    public int Width { get; init; } = 350;

    /// <summary>Its height.</summary>
    public int Height { get; init; } = 860;

    /// <summary>Office's language.</summary>
    public string Language { get; init; } = "ja-JP";

    /// <summary>The minor version of ExcelApi this Excel knows.</summary>
    public int ExcelApi { get; init; } = 17;

    /// <summary>What the page runs in; null = a browser without Office.</summary>
    public string? Host { get; init; } = "Excel";

    /// <summary>The look asked for in the address: light, dark or contrast.</summary>
    public string Theme { get; init; } = "light";

    /// <summary>Whether office.js can be loaded.</summary>
    public bool HasOffice { get; init; } = true;

    /// <summary>Another file instead of the section's workbook.</summary>
    public string? File { get; init; }
}
