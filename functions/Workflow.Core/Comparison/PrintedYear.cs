using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Core.Comparison;

/// <summary>What a published report says, whatever form it had and whoever made it: its answer columns and its rows.</summary>
/// <param name="PlanName">計画名; empty when the report does not say it.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="Columns">The answers' columns in print order.</param>
/// <param name="Scale">The codes of the ratings, from best to worst; empty without a scale.</param>
/// <param name="Rows">The rows in print order.</param>
public sealed record PrintedYear(string PlanName, FiscalYear Year, IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<string> Scale, IReadOnlyList<PrintedRow> Rows)
{
    /// <summary>The ratings of <see cref="Scale"/> with their points and colours, as far as the report says them.</summary>
    public IReadOnlyList<ScaleLevel> Levels { get; init; } = [.. Scale.Select(c => new ScaleLevel { Code = c })];

    /// <summary>Whether the report names its whole scale; else the scale was read from the ratings given, and a rating that nobody was given may lack.</summary>
    public bool KnowsScale { get; init; }

    /// <summary>Whether this is no report of its own but the 前年度 of the next year's definition: projects that ended and submissions are not in it.</summary>
    public bool IsPrior { get; init; }

    /// <summary>How the sections took part; empty when the report does not say it.</summary>
    public IReadOnlyList<PrintedSection> Sections { get; init; } = [];
}

/// <summary>A column of answers.</summary>
/// <param name="Label">見出し, with its year.</param>
/// <param name="IsRating">Whether it holds ratings of the scale.</param>
public sealed record PrintedColumn(string Label, bool IsRating);

/// <summary>A row: what one section answered about one project.</summary>
/// <param name="Heading">The headings above it, outermost first, joined by <c> &gt; </c>.</param>
/// <param name="Name">The project.</param>
/// <param name="Section">The section that answered; several are joined by <c>、</c>.</param>
/// <param name="Texts">One text for each of <see cref="PrintedYear.Columns"/>; empty when not answered.</param>
public sealed record PrintedRow(string Heading, string Name, string Section, IReadOnlyList<string> Texts)
{
    /// <summary>The ID of the definition book; empty when the report does not say it.</summary>
    public string Item { get; init; } = "";

    /// <summary>番号 as printed; empty when there is none.</summary>
    public string Number { get; init; } = "";
}
