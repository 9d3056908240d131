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

    /// <summary>The next report; null when the newest one is right, or the time has not come and cannot be told.</summary>
    public static PlannedStep? Next(SurveyState state)
    {
        var survey = state.Survey;
        var served = survey.Reports.Count == 0 ? 0 : survey.Reports[^1].Requests;
        var begun = survey.Reports.Count > 0 && survey.Reports[^1].PublishedAt is null;
        if (survey.ConsolidationsRequested > served || begun)
        {
            return Step(DateTimeOffset.MinValue);
        }

        return survey.Published is { } published
            ? published.Inputs == Inputs(state) ? null : Step(LastChange(state) + state.Settings.ReportQuiet)
            : First(state);
    }

    /// <summary>期限: at the deadline, when all who are due are closed. 全課: when everybody has submitted, or the coordinator closed by hand.</summary>
    private static PlannedStep? First(SurveyState state)
    {
        var positions = state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).ToArray();
        if (positions.Length == 0 || Array.Exists(positions, e => e is null))
        {
            return null;
        }

        var all = positions.Select(e => (Entry: e!, Position: new SectionPosition(state.Design.Survey, state.Survey, e!))).ToArray();
        if (all[0].Position.WaitsForAll)
        {
            return Array.TrueForAll(all, p => p.Position.HasSubmitted && p.Entry.State != SectionState.AwaitingApproval) ? Step(DateTimeOffset.MinValue) : null;
        }

        var due = SectionPosition.SurveyDue(state.Design.Survey, state.Survey);
        var waiting = Array.Exists(all, p => p.Position.Due <= due && !p.Position.IsClosed);
        return waiting ? null : Step(due + state.Settings.CloseGrace);
    }

    private static DateTimeOffset LastChange(SurveyState state) =>
        state.Sections.Values.Select(e => e.LastEvent?.At ?? DateTimeOffset.MinValue).Append(state.Survey.Definition.At).Max();

    private static PlannedStep Step(DateTimeOffset at) => new(StepKind.Consolidate, null, at);
}
