using Workflow.Core.Indicators;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>One indicator as printed.</summary>
public sealed record ReportIndicator
{
    /// <summary>The indicator as the definition book gives it.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The row's identity; its section answers.</summary>
    public required AssignmentId Id { get; init; }

    /// <summary>Heading texts, one for each heading field of the form; empty when the book gives none.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Names of all responsible sections, first the one that answers.</summary>
    public required IReadOnlyList<string> SectionNames { get; init; }

    /// <summary>Whether the answering section has submitted.</summary>
    public required bool Submitted { get; init; }

    /// <summary>One text for each of <see cref="Report.IndicatorColumns"/>: the book's values, the survey year's actual as answered; empty when unknown.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>達成・未達成・改善・悪化 of the survey year, and the rule.</summary>
    public IndicatorJudgement Judgement { get; init; } = new(IndicatorVerdict.None, IndicatorBasis.NoActual);

    /// <summary>備考 of the section.</summary>
    public string Note { get; init; } = "";
}
