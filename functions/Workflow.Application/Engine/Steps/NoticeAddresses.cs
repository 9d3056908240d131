using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>Where a notice goes.</summary>
/// <param name="Mail">Mail addresses.</param>
/// <param name="People">User principal names, for the activity feed.</param>
internal sealed record Addresses(IReadOnlyList<string> Mail, IReadOnlyList<string> People);

/// <summary>Finds out whom to write to: the section's mailbox, else its staff, else the members of its group.</summary>
internal sealed class NoticeAddresses(IPeople directory)
{
    /// <summary>The addresses; both lists are empty when there is nobody.</summary>
    public async Task<PortResult<Addresses>> OfAsync(StepContext context, PendingNotice notice, CancellationToken cancellationToken)
    {
        var survey = context.State.Design.Survey;
        if (notice.Audience == NoticeAudience.Coordinator)
        {
            return PortResult.Ok(new Addresses(string.IsNullOrEmpty(survey.CoordinatorMail) ? [] : [survey.CoordinatorMail], []));
        }

        if (notice.Audience is NoticeAudience.Named or NoticeAudience.Approver)
        {
            return PortResult.Ok(new Addresses(notice.People, notice.People));
        }

        return context.State.Design.Section(context.Code) is { } section
            ? await StaffAsync(section, cancellationToken)
            : PortResult.Ok(new Addresses([], []));
    }

    private async Task<PortResult<Addresses>> StaffAsync(Section section, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> people = section.Staff;
        if (people.Count == 0 && string.IsNullOrEmpty(section.Mail) && !string.IsNullOrEmpty(section.GroupId))
        {
            var members = await directory.MembersAsync(section.GroupId, cancellationToken);
            if (!members.IsOk && members.Status is not (PortStatus.NotFound or PortStatus.Refused))
            {
                return new(members.Status, null, members.Fault);
            }

            people = members.Value ?? [];
        }

        return PortResult.Ok(new Addresses(string.IsNullOrEmpty(section.Mail) ? people : [section.Mail], people));
    }
}
