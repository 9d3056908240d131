using Workflow.Core.Consolidation;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>What a year came to: the answers its report prints, corrections laid over.</summary>
public sealed record YearResult
{
    /// <summary>Answers by field key for every row that was handed in, by the row that was answered; a reposted row is not here.</summary>
    public required IReadOnlyDictionary<AssignmentId, IReadOnlyDictionary<string, string>> Answers { get; init; }

    /// <summary>Values by indicator id and column key, as the report prints them; unknown ones are absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Indicators { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What could not be matched while reading.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The result of a report at hand.</summary>
    public static YearResult Of(Report report) => new()
    {
        Answers = report.Rows.Where(r => r is { Submitted: true, IsReposted: false }).ToDictionary(r => r.Id, IReadOnlyDictionary<string, string> (r) => Answered(report, r)),
        Indicators = report.Indicators.ToDictionary(i => i.Indicator.Id, IReadOnlyDictionary<string, string> (i) => Known(report, i)),
    };

    /// <summary>The answers that a definition carries as 前年度: those of a published table that became a definition of its own year.</summary>
    public static YearResult OfPrior(Survey survey)
    {
        var beside = survey.Items.Where(i => i.Prior.Count > 0).Select(i => new PriorAnswers(new AssignmentId(i.Id, i.Sections[0]), i.Prior));
        return new YearResult { Answers = survey.Prior.Concat(beside).DistinctBy(p => p.Assignment).ToDictionary(p => p.Assignment, p => p.Values) };
    }

    private static Dictionary<string, string> Answered(Report report, ReportRow row) =>
        report.Columns.Zip(row.Values).Where(c => c.First.IsAnswer && c.Second.Length > 0).ToDictionary(c => c.First.Key, c => c.Second);

    private static Dictionary<string, string> Known(Report report, ReportIndicator indicator) =>
        report.IndicatorColumns.Zip(indicator.Values).Where(c => c.Second.Length > 0).ToDictionary(c => c.First.Key, c => c.Second);
}
