using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Answers;

namespace Workflow.Application.Engine.Steps;

/// <summary>配布: the section's folder, its workbook, access for its staff; then the entry says so and the letter is decided.</summary>
internal sealed class IssueStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Issue;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (context.State.Survey.Phase == SurveyPhase.Prepared)
        {
            return StepOutcome.Nothing;
        }

        var entry = context.Entry;
        var folder = await FolderAsync(entry, cancellationToken);
        if (!folder.IsOk)
        {
            return folder.AsFailure();
        }

        var issued = await services.CreateWorkbookAsync(context, folder.Value.Id, issue: 1, CheckedAnswers.None, cancellationToken);
        if (!issued.IsOk)
        {
            return issued.AsFailure();
        }

        var access = await services.LetInAsync(folder.Value.Id, entry.Granted, context.Section, cancellationToken);
        return access.Status != PortStatus.Ok ? StepOutcome.Failed(access) : StepOutcome.Write(Issued(context, folder.Value.Id, issued.Value));
    }

    /// <summary>The folder of earlier years if it is still there, whatever it is called by now; else the folder of the section's code.</summary>
    private async Task<PortResult<StoredFolder>> FolderAsync(SectionEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Folder is { } known)
        {
            var folder = await services.Library.FolderAsync(known, cancellationToken);
            if (folder.Status != PortStatus.NotFound)
            {
                return folder;
            }
        }

        return await services.Library.EnsureFolderAsync(LibraryFolder.Section(entry.Section), cancellationToken);
    }

    private static SectionEntry Issued(StepContext context, FolderId folder, FreshWorkbook fresh)
    {
        var entry = context.Entry.Fresh(fresh.Reading, version: "") with
        {
            State = context.Entry.State == SectionState.NotIssued ? SectionState.Issued : context.Entry.State,
            Folder = folder,
            Workbook = fresh.Workbook,
            Granted = [.. SurveyDesign.Grantees(context.Section).Select(g => g.ToString())],
            ShownDue = context.Position.Due,
            AnnouncementTold = context.State.Survey.Announcements.Count > 0 ? context.State.Survey.Announcements[^1].Number : 0,
        };
        return entry.After(EventKind.Issued, context.Now, text: fresh.Workbook.Name)
            .Tell(new PendingNotice { Kind = NoticeKind.Issued, Occurrence = "1", At = context.Now });
    }
}
