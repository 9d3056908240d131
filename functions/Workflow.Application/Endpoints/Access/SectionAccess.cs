using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Engine;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Access;

/// <summary>What a caller is to a section: the one place that knows. Safe for concurrent use.</summary>
public sealed class SectionAccess(GroupMembers groups)
{
    /// <summary>Everything the caller is to a section of a survey; <see cref="Audience.None"/> when nothing.</summary>
    public async Task<Audience> OfAsync(Caller caller, SurveyDesign design, SectionCode section, CancellationToken cancellationToken)
    {
        if (!caller.IsKnown)
        {
            return Audience.None;
        }

        var audience = caller.IsCoordinator ? Audience.Coordinator : Audience.None;
        if (design.Section(section) is not { } own)
        {
            return audience;
        }

        if (await IsStaffAsync(caller, own, cancellationToken))
        {
            audience |= Audience.Staff;
        }

        if (caller.Is(own.Approver))
        {
            audience |= Audience.Approver;
        }

        if (await SharesAsync(caller, design.Survey, section, cancellationToken))
        {
            audience |= Audience.CoSection;
        }

        return audience;
    }

    /// <summary>The sections, named second or later beside a section under 主担当, whose staff the caller belongs to.</summary>
    public async Task<IReadOnlySet<SectionCode>> SharingAsync(Caller caller, Survey survey, SectionCode section, CancellationToken cancellationToken)
    {
        var sharing = new HashSet<SectionCode>();
        if (survey.SharedItems != SharedItemRule.Lead)
        {
            return sharing;
        }

        var named = survey.Items.Where(i => i.Sections[0] == section).SelectMany(i => i.Sections.Skip(1))
            .Concat(survey.Indicators.Where(i => i.Sections[0] == section).SelectMany(i => i.Sections.Skip(1))).ToHashSet();
        foreach (var other in survey.Sections.Where(s => named.Contains(s.Code)))
        {
            if (await IsStaffAsync(caller, other, cancellationToken))
            {
                sharing.Add(other.Code);
            }
        }

        return sharing;
    }

    private async Task<bool> SharesAsync(Caller caller, Survey survey, SectionCode section, CancellationToken cancellationToken) =>
        (await SharingAsync(caller, survey, section, cancellationToken)).Count > 0;

    private async Task<bool> IsStaffAsync(Caller caller, Section section, CancellationToken cancellationToken) =>
        section.Staff.Any(caller.Is)
        || (!string.IsNullOrEmpty(section.GroupId)
            && (caller.Groups.Contains(section.GroupId, StringComparer.OrdinalIgnoreCase) || await groups.HasAsync(section.GroupId, caller.Name, cancellationToken)));
}
