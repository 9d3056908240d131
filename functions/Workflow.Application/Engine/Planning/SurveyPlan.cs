using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Planning;

/// <summary>
/// What the engine would do: every step that is still needed, due or not. A pure function of definition, ledger and library; <c>workflow plan</c> prints it and
/// the engine performs it.
/// </summary>
/// <param name="Steps">By time; those of one time in the order of <see cref="StepKind"/>, then in the definition's order of sections.</param>
public sealed record SurveyPlan(IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>Derives the plan.</summary>
    public static SurveyPlan Derive(SurveyState state, DateTimeOffset now)
    {
        var tampered = state.Tampered.Count > 0;
        PlannedStep[] steps = tampered ? [Now(StepKind.Repair)] : [.. Whole(state), .. Sections(state, now)];
        return new SurveyPlan([.. steps.OrderBy(s => s.At > now ? s.At : DateTimeOffset.MinValue).ThenBy(s => s.Kind)]);
    }

    /// <summary>The steps whose time has come.</summary>
    public IEnumerable<PlannedStep> Due(DateTimeOffset now) => Steps.Where(s => s.At <= now);

    /// <summary>When the next step that is not due becomes due by the clock alone; null when none will.</summary>
    public DateTimeOffset? NextAt(DateTimeOffset now) =>
        Steps.Where(s => s.At > now && s.At < DateTimeOffset.MaxValue).Select(s => (DateTimeOffset?)s.At).Min();

    /// <summary>When workbooks go out; null = when the coordinator says.</summary>
    internal static DateTimeOffset? DistributionAt(SurveyState state) => state.Survey.DistributionRequestedAt ?? (WasOver(state) ? null : state.Design.Survey.DistributeAt);

    /// <summary>
    /// Whether the 配布日 was on an earlier day than the book was handed in, or the deadline was over: a book of last year taken by mistake writes to nobody by itself.
    /// </summary>
    private static bool WasOver(SurveyState state) =>
        state.Survey.Phase == SurveyPhase.Prepared && state.Design.Survey.DistributeAt is { } at && state.Survey.Definition.At is var takenAt
        && (JapanTime.DateOf(at) < JapanTime.DateOf(takenAt) || state.Design.Survey.DueAt <= takenAt);

    private static IEnumerable<PlannedStep> Whole(SurveyState state)
    {
        var survey = state.Survey;
        if (survey.Outbox.Count > 0)
        {
            yield return Now(StepKind.Deliver);
        }

        if (survey.Phase == SurveyPhase.Prepared && DistributionAt(state) is { } at)
        {
            yield return new PlannedStep(StepKind.Start, null, at);
        }

        if (survey.Phase is SurveyPhase.Running or SurveyPhase.Consolidated && ReportPlan.Next(state) is { } report)
        {
            yield return report;
        }

        if (survey.Phase != SurveyPhase.Cancelled && survey.Book is { } book && state.Library.Find(book) is { } file && file.ContentVersion != survey.BookVersion)
        {
            yield return new PlannedStep(StepKind.Book, null, DateTimeOffset.MinValue, file.ContentVersion);
        }
    }

    private static IEnumerable<PlannedStep> Sections(SurveyState state, DateTimeOffset now)
    {
        foreach (var section in state.Design.Sections)
        {
            if (!state.Sections.TryGetValue(section.Code, out var entry) || entry.Withdrawn)
            {
                yield return Now(StepKind.Register, section.Code);
                continue;
            }

            foreach (var step in SectionPlan.Of(state, section, entry, now))
            {
                yield return step;
            }
        }

        foreach (var entry in state.Sections.Values.Where(e => state.Design.Section(e.Section) is null))
        {
            if (!entry.Withdrawn || entry.Outbox.Count > 0)
            {
                yield return Now(entry.Withdrawn ? StepKind.Deliver : StepKind.Withdraw, entry.Section);
            }
        }
    }

    private static PlannedStep Now(StepKind kind, SectionCode? section = null) => new(kind, section, DateTimeOffset.MinValue);
}
