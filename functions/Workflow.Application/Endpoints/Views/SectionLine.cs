using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Views;

/// <summary>One section of a survey at a moment.</summary>
internal sealed class SectionLine
{
    private readonly SurveyState state;
    private readonly Section section;
    private readonly DateTimeOffset now;
    private readonly Language language;

    public SectionLine(SurveyState state, Section section, DateTimeOffset now, Language language)
    {
        this.state = state;
        this.section = section;
        this.now = now;
        this.language = language;
        Entry = state.Sections.GetValueOrDefault(section.Code) is { Withdrawn: false } entry
            ? entry
            : new SectionEntry { Survey = state.Survey.Survey, Section = section.Code, Name = section.Name };
        Position = new SectionPosition(state.Design.Survey, state.Survey, Entry);
    }

    /// <summary>The entry; a blank one until the engine has made it.</summary>
    public SectionEntry Entry { get; }

    /// <summary>Where it stands in time.</summary>
    public SectionPosition Position { get; }

    /// <summary>状態.</summary>
    public SectionState State => Entry.State;

    /// <summary>How far it is.</summary>
    public Progress Progress => Entry.Progress;

    /// <summary>Handed in and not sent back.</summary>
    public bool HasHandedIn => Position.HasSubmitted;

    /// <summary>期限超過.</summary>
    public bool IsOverdue => state.Survey.Phase is SurveyPhase.Running or SurveyPhase.Consolidated && Entry.Workbook is not null && !HasHandedIn && Position.Due < now;

    /// <summary>The deadline in the reader's terms.</summary>
    public Deadline Deadline => Deadlines.Of(Position.Due, now, language, Position.Due != SectionPosition.SurveyDue(state.Design.Survey, state.Survey));

    /// <summary>Why nothing can be handed in now; null when it can.</summary>
    public string? Closed =>
        state.Survey.Phase is SurveyPhase.Cancelled or SurveyPhase.Prepared || Entry.Withdrawn ? "notRunning"
        : Entry.Workbook is null ? "notIssued"
        : Entry.State == SectionState.Accepted ? "sectionAccepted"
        : Position.Takes(now) ? null
        : "sectionClosed";

    /// <summary>Which acts of the coordinator are possible now.</summary>
    public IReadOnlyList<string> CoordinatorActions()
    {
        var runs = state.Survey.Phase is SurveyPhase.Running or SurveyPhase.Consolidated;
        List<(string Action, bool Possible)> acts =
        [
            ("return", State is SectionState.Submitted or SectionState.Accepted or SectionState.AwaitingApproval),
            ("accept", State == SectionState.Submitted),
            ("workbook", runs && Entry.Workbook is not null && State != SectionState.Accepted),
            ("answers", Entry.Counting is not null),
            ("reissue", runs && Entry.Workbook is not null && State != SectionState.Accepted),
            ("extend", state.Survey.Phase != SurveyPhase.Cancelled && State != SectionState.Accepted),
            ("remind", runs && Entry.Workbook is not null && !HasHandedIn),
            ("comments", true),
        ];
        return [.. acts.Where(a => a.Possible).Select(a => a.Action)];
    }

    /// <summary>The line of the dashboard.</summary>
    public SectionSummary View()
    {
        var asked = state.Design.Assignments.For(section.Code);
        return new SectionSummary
        {
            Code = section.Code.Value,
            Name = section.Name,
            State = State,
            Overdue = IsOverdue,
            Deadline = Deadline,
            Progress = EntryViews.Of(Progress),
            Rows = asked.Rows.Count,
            Indicators = asked.Indicators.Count,
            Reminders = Entry.Reminders.Count,
            Comments = Entry.Comments,
            Submission = Entry.Newest is { } newest ? EntryViews.Of(newest, Entry) : null,
            LastEvent = Entry.LastEvent is { } last ? EntryViews.Of(section.Code, last) : null,
            LastSavedAt = Entry.Workbook is { } workbook && state.Library.Find(workbook.File) is { } file ? JapanTime.Of(file.SavedAt) : null,
            Workbook = EntryViews.Of(Entry.Workbook),
            Actions = CoordinatorActions(),
        };
    }
}
