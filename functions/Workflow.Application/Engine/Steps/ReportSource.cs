using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Answers;
using Workflow.Core.Findings;

namespace Workflow.Application.Engine.Steps;

/// <summary>Reads back what was acknowledged, from the immutable copies, and proves by digest that it is the same; then lays the corrections over.</summary>
internal sealed class ReportSource(EngineServices services)
{
    /// <summary>Fault code of a copy that is gone or reads otherwise than it was acknowledged; the fault's second part is its receipt number.</summary>
    public const string CopyAltered = "copyAltered";

    /// <summary>Every section's part of the report, in the definition's order.</summary>
    public async Task<PortResult<IReadOnlyList<SectionResult>>> ReadAsync(StepContext context, CancellationToken cancellationToken)
    {
        var results = new List<SectionResult>();
        foreach (var section in context.State.Design.Sections)
        {
            var entry = context.State.Sections[section.Code];
            var result = entry.Counting is { } submission
                ? await ReadAsync(context.State.Survey, entry, submission, cancellationToken)
                : PortResult.Ok(new SectionResult(section.Code, entry.State, null, CheckedAnswers.None, [], []));
            if (!result.IsOk)
            {
                return new(result.Status, null, result.Fault);
            }

            results.Add(result.Value);
        }

        return PortResult.Ok<IReadOnlyList<SectionResult>>(results);
    }

    /// <summary>One section's acknowledged answers.</summary>
    public async Task<PortResult<SectionResult>> ReadAsync(SurveyEntry survey, SectionEntry entry, Submission submission, CancellationToken cancellationToken)
    {
        var design = await services.Definitions.ReadAsync(survey.Definitions.First(d => d.Number == submission.Definition), cancellationToken);
        if (!design.IsOk)
        {
            return new(design.Status, null, design.Fault);
        }

        var copy = await services.Library.ReadSurelyAsync(submission.Copy, services.Settings.MaxWorkbookLength, cancellationToken);
        if (!copy.IsOk)
        {
            return copy.Status is PortStatus.NotFound or PortStatus.Refused ? Altered(submission) : new(copy.Status, null, copy.Fault);
        }

        var reading = services.Files.Check(copy.Value.Content, design.Value.Assignments.For(entry.Section, submission.Issue));
        return reading.Digest == submission.Digest ? PortResult.Ok(Compose(entry, submission, reading)) : Altered(submission);
    }

    private static SectionResult Compose(SectionEntry entry, Submission submission, WorkbookReading reading)
    {
        var valid = CorrectionLayer.Valid(entry.Corrections, reading.Result.Answers);
        IReadOnlyList<Finding> findings = reading.Result.Findings;
        return new SectionResult(entry.Section, entry.State, submission, reading.Result.Answers, findings, valid);
    }

    private static PortResult<SectionResult> Altered(Submission submission) =>
        PortResult.Failed<SectionResult>(PortStatus.Refused, new PortFault(CopyAltered, submission.Receipt));
}
