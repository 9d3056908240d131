namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>Which text reads on a colour: black or white, whichever has the greater contrast by WCAG 2.2 (1.4.3); that is never less than 4.5 to 1.</summary>
internal static class TextColor
{
    // Where the contrasts with black and with white are equal: (L + 0.05)² = 1.05 × 0.05.
    private const double Middle = 0.1791;

    /// <summary><c>000000</c> or <c>FFFFFF</c>.</summary>
    /// <param name="color"><c>RRGGBB</c>.</param>
    public static string On(string color) => Luminance(color) > Middle ? "000000" : "FFFFFF";

    private static double Luminance(string color)
    {
        var rgb = Convert.ToInt32(color, 16);
        return (0.2126 * Channel(rgb >> 16)) + (0.7152 * Channel((rgb >> 8) & 255)) + (0.0722 * Channel(rgb & 255));
    }

    private static double Channel(int value) => value / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
