using System.Globalization;
using Workflow.Application.Files;
using Workflow.Application.Ledger;

namespace Workflow.Application.Engine.Planning;

/// <summary>When the report is due, and what goes into it.</summary>
public static class ReportPlan
{
    /// <summary>
    /// A digest of what the answers in the report depend on: the definition, the submissions that count, the corrections. Two reports with the same inputs
    /// print the same answers.
    /// </summary>
    public static string Inputs(SurveyState state)
    {
        var parts = state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).OfType<SectionEntry>().Select(e =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Section}:{e.Counting?.Number}:{e.Counting?.Digest}:{e.Counting?.Approval}:{e.Corrections.Count}"));
        return AnswersDigest.OfText($"{state.Survey.Definition.Number}\n{string.Join('\n', parts)}");
    }

    /// <summary>
    /// The next report; null when the newest one is right, or the time has not come and cannot be told. One that the coordinator asks for in between is made once: only
    /// after the close is every change printed anew.
    /// </summary>
    public static PlannedStep? Next(SurveyState state)
    {
        var survey = state.Survey;
        var served = survey.Reports.Count == 0 ? 0 : survey.Reports[^1].Requests;
        var begun = survey.Reports.Count > 0 && survey.Reports[^1].PublishedAt is null;
        if (survey.ConsolidationsRequested > served || begun)
        {
            return Step(DateTimeOffset.MinValue);
        }

        var isPrinted = survey.Published?.Inputs == Inputs(state);
        if (survey.Phase == SurveyPhase.Consolidated)
        {
            return isPrinted ? null : Step(LastChange(state) + state.Settings.ReportQuiet);
        }

        // Where all have submitted at once after a reopening, nothing new is to be printed.
        return ClosingAt(state) is not { } at || (isPrinted && at == DateTimeOffset.MinValue) ? null : Step(at);
    }

    /// <summary>Whether a report made now is that of the close; false for one the coordinator asks for while sections may still hand in.</summary>
    public static bool IsOfTheClose(SurveyState state, DateTimeOffset now) => ClosingAt(state) <= now;

    /// <summary>期限: at the deadline, when all who are due are closed. 全課: when everybody has submitted, or the coordinator closed by hand. Null while it cannot be told.</summary>
    private static DateTimeOffset? ClosingAt(SurveyState state)
    {
        var positions = state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).ToArray();
        if (positions.Length == 0 || Array.Exists(positions, e => e is null))
        {
            return null;
        }

        var all = positions.Select(e => (Entry: e!, Position: new SectionPosition(state.Design.Survey, state.Survey, e!))).ToArray();
        if (all[0].Position.WaitsForAll)
        {
            return Array.TrueForAll(all, p => p.Position.HasSubmitted && p.Entry.State != SectionState.AwaitingApproval) ? DateTimeOffset.MinValue : null;
        }

        var due = SectionPosition.SurveyDue(state.Design.Survey, state.Survey);
        var waiting = Array.Exists(all, p => p.Position.Due <= due && !p.Position.IsClosed);
        return waiting ? null : due + state.Settings.CloseGrace;
    }

    private static DateTimeOffset LastChange(SurveyState state) =>
        state.Sections.Values.Select(e => e.LastEvent?.At ?? DateTimeOffset.MinValue).Append(state.Survey.Definition.At).Max();

    private static PlannedStep Step(DateTimeOffset at) => new(StepKind.Consolidate, null, at);
}
