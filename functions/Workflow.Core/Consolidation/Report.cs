using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>A survey's consolidated report: data and printed text, free of any file format. Immutable.</summary>
public sealed record Report
{
    /// <summary>What a row of a section that has not submitted prints in its rating (contracts §8).</summary>
    public const string MissingText = "未提出";

    /// <summary>The survey as defined.</summary>
    public required Survey Survey { get; init; }

    /// <summary>When the report was made, Japan time.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The form's fields in the order of <see cref="ReportRow.Cells"/>: headings first, then the others as they print.</summary>
    public required IReadOnlyList<Field> Columns { get; init; }

    /// <summary>All rows in print order.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>The indicators in the book's order.</summary>
    public required IReadOnlyList<ReportIndicator> Indicators { get; init; }

    /// <summary>The indicators' year columns in the book's order.</summary>
    public IReadOnlyList<IndicatorColumn> IndicatorColumns => Survey.IndicatorColumns;

    /// <summary>Every section that was asked, in the book's order.</summary>
    public required IReadOnlyList<SectionStatus> Sections { get; init; }

    /// <summary>Files that could not be taken, in the order they came.</summary>
    public required IReadOnlyList<RejectedWorkbook> Rejected { get; init; }

    /// <summary>Every finding: those of the consolidated workbooks by section, then those of rejected files.</summary>
    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>Corrections that the report prints, in the order they were logged.</summary>
    public required IReadOnlyList<AppliedCorrection> Corrections { get; init; }

    /// <summary>The figures of 集計.</summary>
    public required ReportStatistics Statistics { get; init; }

    /// <summary>What happened and when, as logged; empty where nobody keeps a log. Printed by way of <see cref="ReportHistory"/>.</summary>
    public IReadOnlyList<ReportEvent> History { get; init; } = [];

    /// <summary>How many of <see cref="Columns"/> are heading levels.</summary>
    public int HeadingCount => Columns.TakeWhile(f => f.Kind == FieldKind.Heading).Count();
}
