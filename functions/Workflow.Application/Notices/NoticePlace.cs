using Workflow.Core.Surveys;

namespace Workflow.Application.Notices;

/// <summary>What a notice is about: a survey, or one section of it.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Section">The section; null = the survey as a whole.</param>
public sealed record NoticePlace(SurveyId Survey, SectionCode? Section)
{
    /// <summary>As the dashboard's addresses spell it behind <c>#/</c>: <c>surveys/{id}</c> or <c>surveys/{id}/sections/{code}</c>.</summary>
    public override string ToString() => Section is { } section
        ? $"surveys/{Uri.EscapeDataString(Survey.Value)}/sections/{Uri.EscapeDataString(section.Value)}"
        : $"surveys/{Uri.EscapeDataString(Survey.Value)}";
}
