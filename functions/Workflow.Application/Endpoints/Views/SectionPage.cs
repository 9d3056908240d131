using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Views;

/// <summary>What one reader sees of a section.</summary>
/// <param name="Model">The survey.</param>
/// <param name="Section">Which section.</param>
/// <param name="Audience">What the reader is to it.</param>
/// <param name="Sharing">The reader's own sections, when the reader sees only the rows that name them; null = all rows.</param>
/// <param name="Acknowledged">What counts as handed in; null when nothing was.</param>
/// <param name="SentBack">Why it was sent back; null unless that is how it stands.</param>
internal sealed record SectionPage(
    SurveyModel Model, Section Section, Audience Audience, IReadOnlySet<SectionCode>? Sharing, SectionResult? Acknowledged, LedgerEvent? SentBack)
{
    public SectionView View(DateTimeOffset now, Language language)
    {
        var state = Model.State;
        var line = new SectionLine(state, Section, now, language);
        var asked = state.Design.Assignments.For(Section.Code, line.Entry.Workbook?.Issue ?? 1, line.Position.Due);
        var rows = asked.Rows.Where(r => Sees(r.Id)).ToArray();
        var seen = rows.Select(r => r.Id.ToString()).ToHashSet();
        return new SectionView
        {
            Survey = Head(language),
            Code = Section.Code.Value,
            Name = Section.Name,
            State = line.State,
            Overdue = line.IsOverdue,
            Deadline = line.Deadline,
            Roles = Roles(),
            Actions = [.. Actions(line)],
            Closed = line.Closed,
            Workbook = EntryViews.Of(line.Entry.Workbook),
            Progress = EntryViews.Of(line.Progress),
            Findings = FindingView.Of(line.Entry.Findings.Where(f => Sharing is null || (f.Row is not null && seen.Contains(f.Row))), language),
            Fields = [.. asked.Fields.Select(EntryViews.Of)],
            Scale = [.. asked.Scale.Levels.Select(EntryViews.Of)],
            Rows = [.. rows.Select(Row)],
            Indicators = [.. asked.Indicators.Where(i => Sharing is null || i.Indicator.Sections.Any(Sharing.Contains)).Select(i => Indicator(asked, i))],
            Submissions = [.. line.Entry.Submissions.Reverse().Select(s => EntryViews.Of(s, line.Entry))],
            SentBack = SentBack is null ? null : EntryViews.Of(Section.Code, SentBack),
            Corrections = [.. (Acknowledged?.Corrections ?? []).Where(c => Sharing is null || seen.Contains(c.Row)).Select(EntryViews.Of)],
            Comments = line.Entry.Comments,
        };
    }

    private SurveyHead Head(Language language)
    {
        var survey = Model.Survey;
        return new SurveyHead(
            survey.Id.Value, survey.Name, survey.PlanName, Deadlines.Year(survey.Year, language), Model.State.Survey.Phase, survey.Coordinator, survey.CoordinatorMail,
            survey.Approval == ApprovalRule.SectionHead);
    }

    private bool Sees(AssignmentId row) => Sharing is null || Model.Survey.Items.First(i => i.Id == row.Item).Sections.Any(Sharing.Contains);

    private RowView Row(QuestionRow row) => new(row.Id.ToString(), row.Given, row.Prior, Answers(Acknowledged?.Answers.Rows, row.Id));

    private IndicatorView Indicator(Questionnaire asked, IndicatorRow row) => new(
        row.Id.ToString(), row.Indicator.Name, row.Indicator.Unit, IndicatorFields.DirectionText(row.Indicator.Direction), row.Indicator.Values,
        IndicatorFields.OpenColumn(asked)?.Key, IndicatorValue.IsNumeric(row.Indicator), Answers(Acknowledged?.Answers.Indicators, row.Id));

    private static IReadOnlyDictionary<string, string>? Answers(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? all, AssignmentId row) =>
        all is null ? null : all.GetValueOrDefault(row.ToString()) ?? new Dictionary<string, string>();

    private IReadOnlyList<ReaderRole> Roles() => RolesOf(Audience);

    /// <summary>An audience as the API names it.</summary>
    public static IReadOnlyList<ReaderRole> RolesOf(Audience audience)
    {
        List<(Audience Flag, ReaderRole Role)> roles =
        [
            (Audience.Coordinator, ReaderRole.Coordinator), (Audience.Staff, ReaderRole.Staff), (Audience.Approver, ReaderRole.Approver), (Audience.CoSection, ReaderRole.CoSection),
        ];
        return [.. roles.Where(r => audience.HasFlag(r.Flag)).Select(r => r.Role)];
    }

    private IEnumerable<string> Actions(SectionLine line)
    {
        if ((Audience & (Audience.Staff | Audience.Approver)) != Audience.None && line.Entry.Workbook is not null)
        {
            yield return "check";
        }

        if (Audience.HasFlag(Audience.Staff) && line.Closed is null)
        {
            yield return "submit";
        }

        if (Audience.HasFlag(Audience.Approver) && line.State == SectionState.AwaitingApproval)
        {
            yield return "approve";
            yield return "reject";
        }

        foreach (var action in Audience.HasFlag(Audience.Coordinator) ? line.CoordinatorActions() : ["comments"])
        {
            yield return action;
        }
    }
}
