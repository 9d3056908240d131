using Workflow.Core.Calendar;

namespace Workflow.Core.Trends;

/// <summary>A project over the years: what one section answers about it, as in the report. Names are those of its last year.</summary>
public sealed record TrendProject
{
    /// <summary>The headings above it, outermost first, joined by <c> &gt; </c>.</summary>
    public required string Heading { get; init; }

    /// <summary>番号 as printed; empty when there is none.</summary>
    public required string Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The section that answers.</summary>
    public required string Section { get; init; }

    /// <summary>One rating for each year.</summary>
    public required IReadOnlyList<TrendRating> Ratings { get; init; }

    /// <summary>One change for each year, against the result before; the first is <see cref="RatingChange.None"/>.</summary>
    public required IReadOnlyList<RatingChange> Changes { get; init; }

    /// <summary>連続して最低評価: the years of its longest (of equal ones its latest) run of lowest ratings in years that follow each other; empty when there are not two.</summary>
    public required IReadOnlyList<FiscalYear> LowestRun { get; init; }

    /// <summary>The first year it is in.</summary>
    public required FiscalYear First { get; init; }

    /// <summary>The last year it is in.</summary>
    public required FiscalYear Last { get; init; }
}
