using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Planning;

/// <summary>Where one section stands in time. Pure; the one place that says what is open and until when.</summary>
public sealed class SectionPosition
{
    private readonly SurveyEntry survey;
    private readonly SectionEntry entry;
    private readonly Survey definition;

    /// <summary>Looks at a section.</summary>
    public SectionPosition(Survey definition, SurveyEntry survey, SectionEntry entry)
    {
        this.survey = survey;
        this.entry = entry;
        this.definition = definition;
        Due = DueOf(definition, survey, entry);
    }

    /// <summary>The deadline that holds for it.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>集約方式 全課: the survey still waits for everybody, whatever the deadline.</summary>
    public bool WaitsForAll => definition.Closing == ClosingRule.AllSections && !survey.ClosedByHand && survey.Published is null;

    /// <summary>Something was handed in that counts and was not sent back.</summary>
    public bool HasSubmitted => entry.State is SectionState.AwaitingApproval or SectionState.Submitted or SectionState.Accepted;

    /// <summary>The close of its present deadline has been done, or is not needed.</summary>
    public bool IsClosed => HasSubmitted || entry.Withdrawn || entry.ClosedFor == Due;

    /// <summary>The deadline of a section that has no entry of its own kind yet: the survey's.</summary>
    public static DateTimeOffset SurveyDue(Survey definition, SurveyEntry survey) => survey.Due?.At ?? definition.DueAt;

    /// <summary>Whether a submission saved at a time may be taken now. After 受理 only 差戻し opens it again.</summary>
    public bool Takes(DateTimeOffset savedAt) =>
        survey.Phase is SurveyPhase.Running or SurveyPhase.Consolidated && !entry.Withdrawn && entry.State != SectionState.Accepted
        && entry.Workbook is not null && (WaitsForAll || savedAt <= Due);

    /// <summary>期限後: after the deadline, or after the close of an earlier one.</summary>
    public bool IsLate(DateTimeOffset at) => entry.State == SectionState.Missed || at > Due;

    /// <summary>Of two deadlines the one set last counts; an extension for all never shortens a section's own.</summary>
    private static DateTimeOffset DueOf(Survey definition, SurveyEntry survey, SectionEntry entry)
    {
        var common = SurveyDue(definition, survey);
        return entry.Due is not { } own ? common
            : survey.Due is null || own.SetAt >= survey.Due.SetAt ? own.At
            : survey.ClosedByHand || own.At <= common ? common
            : own.At;
    }
}
