using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>
/// Makes one report of many workbooks. Give it the workbooks one at a time, in any order, and forget each; it keeps the answers that print and nothing
/// else, so memory grows with the rows of the survey, not with the number of files. Not thread-safe. The same workbooks give the same report in
/// whatever order they come.
/// </summary>
public sealed class Consolidator
{
    private readonly Survey survey;
    private readonly AssignmentPlan plan;
    private readonly Dictionary<SectionCode, SectionRecord> records;
    private readonly List<RejectedWorkbook> rejected = [];
    private readonly ILookup<SectionCode, Item> rowsOf;
    private readonly ILookup<SectionCode, Indicator> indicatorsOf;

    /// <summary>Starts with a survey and nothing submitted.</summary>
    public Consolidator(Survey survey)
        : this(survey, new AssignmentPlan(survey))
    {
    }

    /// <summary>Starts with a survey whose plan the caller already has.</summary>
    public Consolidator(Survey survey, AssignmentPlan plan)
    {
        this.survey = survey;
        this.plan = plan;
        IReadOnlyList<Field> answerFields = [.. survey.Fields.Where(f => f.IsAnswer)];
        rowsOf = survey.Items.Where(i => i.RepostedFrom is null).SelectMany(i => plan.AnsweringSections(i), (i, s) => (i, s)).ToLookup(p => p.s, p => p.i);
        indicatorsOf = survey.Indicators.ToLookup(i => i.Sections[0]);
        records = plan.Sections.ToDictionary(s => s.Code, s => new SectionRecord(s, answerFields));
    }

    /// <summary>Takes a workbook. Of several of one section the newest counts and the report names the others.</summary>
    /// <exception cref="ArgumentException">The section is asked nothing in this survey; the checks reject such a workbook before.</exception>
    public void Add(SectionSubmission submission)
    {
        if (!records.TryGetValue(submission.Section, out var record))
        {
            throw new ArgumentException($"Section {submission.Section} has no workbook in survey {survey.Id}.", nameof(submission));
        }

        record.Take(submission);
    }

    /// <summary>Notes a file that could not be taken. It never replaces a workbook that could.</summary>
    public void Reject(RejectedWorkbook workbook)
    {
        rejected.Add(workbook);
        if (workbook.Section is { } section && records.TryGetValue(section, out var record))
        {
            record.Rejected = true;
        }
    }

    /// <summary>The report of what has come so far.</summary>
    /// <param name="generatedAt">Now, Japan time.</param>
    /// <param name="corrections">Logged corrections in their order; a later one for the same cell wins. Those for sections that did not submit do not print.</param>
    public Report Build(DateTimeOffset generatedAt, IReadOnlyList<Correction>? corrections = null)
    {
        var overlay = new CorrectionOverlay(corrections ?? []);
        IReadOnlyList<Field> columns =
            [.. survey.Fields.Where(f => f.Kind == FieldKind.Heading), .. survey.Fields.Where(f => f.Kind != FieldKind.Heading)];
        var rows = new RowBuilder(survey, plan, columns, records, overlay).Build();
        var indicators = new IndicatorBuilder(survey, records, overlay).Build();
        IReadOnlyList<SectionStatus> sections = [.. plan.Sections.Select(s => StatusOf(records[s.Code]))];
        var labels = new FindingLabels(survey);
        return new Report
        {
            Survey = survey,
            GeneratedAt = generatedAt,
            Columns = columns,
            Rows = rows,
            Indicators = indicators,
            Sections = sections,
            Rejected = [.. rejected],
            Findings = labels.Label(plan.Sections.Select(s => records[s.Code]), rejected),
            Corrections = [.. overlay.Applied.Select(labels.Label)],
            Statistics = new StatisticsBuilder(survey, columns, rows, sections).Build(),
        };
    }

    private SectionStatus StatusOf(SectionRecord record)
    {
        var submission = record.Submission;
        return new SectionStatus
        {
            Section = record.Section,
            State = submission is not null ? SectionState.Consolidated : record.Rejected ? SectionState.Rejected : SectionState.Missing,
            Rows = rowsOf[record.Section.Code].Count(),
            Indicators = indicatorsOf[record.Section.Code].Count(),
            SubmittedAt = submission?.SubmittedAt,
            File = submission?.File,
            Version = submission?.Version,
            Answered = submission?.Answered,
            Total = submission?.Total,
            Errors = submission?.Findings.Count(f => f.Severity == Findings.Severity.Error) ?? 0,
            Warnings = submission?.Findings.Count(f => f.Severity == Findings.Severity.Warning) ?? 0,
            Marks = submission?.Marks ?? SubmissionMarks.None,
            Superseded = [.. record.Superseded.Order(StringComparer.Ordinal)],
        };
    }
}
