using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Views;

/// <summary>A survey as the dashboard sees it. Pure: a model, a moment and a language give one view.</summary>
internal sealed class SurveyView
{
    private const int TimelineLength = 200;
    private const int ReportsShown = 50;

    private readonly SurveyModel model;
    private readonly DateTimeOffset now;
    private readonly Language language;
    private readonly SectionLine[] lines;

    public SurveyView(SurveyModel model, DateTimeOffset now, Language language)
    {
        this.model = model;
        this.now = now;
        this.language = language;
        lines = [.. model.State.Design.Sections.Select(s => new SectionLine(model.State, s, now, language))];
    }

    private Survey Definition => model.Survey;

    private SurveyEntry Entry => model.State.Survey;

    private DateTimeOffset Due => SectionPosition.SurveyDue(Definition, Entry);

    public SurveySummary Summary() => new()
    {
        Id = Definition.Id.Value,
        Name = Definition.Name,
        PlanName = Definition.PlanName,
        Year = Deadlines.Year(Definition.Year, language),
        Phase = Entry.Phase,
        Deadline = Deadlines.Of(Due, now, language),
        Sections = Counts(),
        Progress = new ProgressView(lines.Sum(l => l.Progress.Answered), lines.Sum(l => l.Progress.Total), lines.Sum(l => l.Progress.Errors), lines.Sum(l => l.Progress.Warnings)),
        Troubles = Entry.Troubles.Count,
        PublishedAt = Entry.Published?.PublishedAt is { } at ? JapanTime.Of(at) : null,
    };

    public SurveyDetail Detail() => new()
    {
        Summary = Summary(),
        Settings = Settings(),
        Next = new SurveyActions(model.State, lines, now).Next(),
        Actions = new SurveyActions(model.State, lines, now).Possible(),
        Sections = [.. lines.Select(l => l.View())],
        Timeline = [.. model.Events.Take(TimelineLength).Select(EntryViews.Of)],
        BurnUp = new BurnUp(model.State, now).Points(),
        Troubles = [.. Entry.Troubles.Reverse().Select(Trouble)],
        Reports = [.. Entry.Reports.Where(r => r.PublishedAt is not null).Reverse().Take(ReportsShown).Select(Report)],
    };

    private SectionCounts Counts()
    {
        var states = lines.CountBy(l => l.State).ToDictionary();
        int In(SectionState state) => states.GetValueOrDefault(state);
        return new SectionCounts
        {
            Total = lines.Length,
            NotIssued = In(SectionState.NotIssued),
            Issued = In(SectionState.Issued),
            InProgress = In(SectionState.InProgress),
            AwaitingApproval = In(SectionState.AwaitingApproval),
            Submitted = In(SectionState.Submitted),
            Accepted = In(SectionState.Accepted),
            Returned = In(SectionState.Returned),
            Missed = In(SectionState.Missed),
            HandedIn = lines.Count(l => l.HasHandedIn),
            Overdue = lines.Count(l => l.IsOverdue),
        };
    }

    private SurveySettings Settings() => new(
        Definition.Coordinator,
        Definition.CoordinatorMail,
        SurveyPlan.DistributionAt(model.State) is { } distribution && Entry.DistributionRequestedAt is null ? JapanTime.Of(distribution) : null,
        Entry.DistributionRequestedAt is { } at ? JapanTime.Of(at) : null,
        Definition.Closing == ClosingRule.AllSections,
        Definition.Approval == ApprovalRule.SectionHead,
        Definition.Items.Count,
        Definition.Indicators.Count,
        Entry.Definition.Number,
        Entry.Book is { } book ? model.State.Library.Find(book)?.WebAddress : null);

    private TroubleView Trouble(Trouble trouble) => new(
        trouble.Code,
        trouble.Section.Length > 0 ? trouble.Section : null,
        JapanTime.Of(trouble.Since),
        new NoticeComposer(new NoticeLinks(null), language).Describe(trouble, Definition));

    private static ReportVersion Report(ReportEdition edition) =>
        new(edition.Number, JapanTime.Of(edition.PublishedAt!.Value), [.. edition.Files.Keys.Order(StringComparer.Ordinal)], edition.Files.GetValueOrDefault("xlsx")?.Address);
}
