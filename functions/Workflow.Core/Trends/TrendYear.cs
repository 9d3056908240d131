using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Core.Trends;

/// <summary>One year of a plan.</summary>
/// <param name="Year">Which.</param>
/// <param name="Scale">Its ratings, from best to worst; empty when its form has none.</param>
/// <param name="SameScale">Whether its ratings may be compared with those of the result before; true for the first.</param>
/// <param name="Tally">All its rows.</param>
public sealed record TrendYear(FiscalYear Year, Scale Scale, bool SameScale, Tally Tally);
