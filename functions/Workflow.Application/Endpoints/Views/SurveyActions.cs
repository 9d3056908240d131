using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;

namespace Workflow.Application.Endpoints.Views;

/// <summary>What the coordinator can do with a survey now, and what would be sensible.</summary>
internal sealed class SurveyActions(SurveyState state, IReadOnlyList<SectionLine> lines, DateTimeOffset now)
{
    private const int SoonBusinessDays = 2;

    private SurveyEntry Survey => state.Survey;

    private DateTimeOffset Due => SectionPosition.SurveyDue(state.Design.Survey, Survey);

    private bool Runs => Survey.Phase is SurveyPhase.Running or SurveyPhase.Consolidated;

    private bool IsClosed => Survey.ClosedByHand || (state.Design.Survey.Closing == Core.Surveys.ClosingRule.Deadline && Due <= now);

    /// <summary>Every act that would not be refused.</summary>
    public IReadOnlyList<string> Possible()
    {
        var isOver = Survey.Phase == SurveyPhase.Cancelled;
        List<(string Action, bool Possible)> acts =
        [
            ("definition", !isOver),
            ("test", !isOver && !string.IsNullOrEmpty(state.Design.Survey.CoordinatorMail)),
            ("distribute", Survey.Phase == SurveyPhase.Prepared && Survey.DistributionRequestedAt is null && Due > now),
            ("remind", Runs && lines.Any(l => !l.HasHandedIn && l.Entry.Workbook is not null)),
            ("extend", !isOver),
            ("close", Runs && !IsClosed),
            ("consolidate", Runs),
            ("reopen", Runs && (Due <= now || Survey.Published is not null)),
            ("cancel", !isOver),
            ("report", Survey.Published is not null),
        ];
        return [.. acts.Where(a => a.Possible).Select(a => a.Action)];
    }

    /// <summary>The one thing to do next; null when only time has to pass.</summary>
    public NextAction? Next()
    {
        if (Survey.Phase == SurveyPhase.Prepared)
        {
            return SurveyPlan.DistributionAt(state) is not null ? null : new NextAction(Due <= now ? "definition" : "distribute", []);
        }

        if (!Runs)
        {
            return null;
        }

        var handedIn = Codes(l => l.State == SectionState.Submitted);
        var silent = Codes(l => !l.HasHandedIn && l.Entry.Workbook is not null && l.State != SectionState.Missed && IsSoon(l));
        return silent.Count > 0 && !IsRemindedToday() ? new NextAction("remind", silent)
            : handedIn.Count > 0 ? new NextAction("accept", handedIn)
            : Survey.Published is not null && IsClosed ? new NextAction("report", [])
            : null;
    }

    private bool IsSoon(SectionLine line) => BusinessDays.Between(JapanTime.DateOf(now), JapanTime.DateOf(line.Position.Due)) <= SoonBusinessDays;

    private bool IsRemindedToday() =>
        Survey.Announcements.Any(a => a.Kind == Notices.NoticeKind.Reminder && JapanTime.DateOf(a.At) == JapanTime.DateOf(now));

    private IReadOnlyList<string> Codes(Func<SectionLine, bool> which) => [.. lines.Where(which).Select(l => l.Entry.Section.Value)];
}
