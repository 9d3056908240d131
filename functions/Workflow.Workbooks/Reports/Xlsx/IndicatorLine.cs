using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>One indicator as laid out on 指標.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Bands">Heading bands that print above it, with their levels.</param>
/// <param name="Texts">What its describing columns print.</param>
internal sealed record IndicatorLine(ReportIndicator Indicator, IReadOnlyList<(string Words, int Level)> Bands, IReadOnlyList<string> Texts)
{
    /// <summary>Height in points of all its rows together.</summary>
    public double Height { get; set; }
}
