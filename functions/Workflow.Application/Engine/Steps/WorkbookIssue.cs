using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>A workbook that was put into the library, and what it reads like as it leaves.</summary>
/// <param name="Workbook">How the ledger knows it.</param>
/// <param name="Reading">The checks of the very bytes.</param>
internal sealed record FreshWorkbook(IssuedWorkbook Workbook, WorkbookReading Reading);

/// <summary>What 配布 and 再配布 have in common.</summary>
internal static class WorkbookIssue
{
    private const int NameAttempts = 5;

    /// <summary>
    /// Creates a workbook under a name of its own, or takes the one that an interrupted attempt left. A foreign file of that name is never touched: the workbook gets a
    /// numbered name beside it.
    /// </summary>
    public static async Task<PortResult<FreshWorkbook>> CreateWorkbookAsync(
        this EngineServices services, StepContext context, FolderId folder, int issue, CheckedAnswers carried, CancellationToken cancellationToken)
    {
        var questionnaire = context.State.Questionnaire(context.Entry, issue);
        var content = services.Files.WriteWorkbook(questionnaire, carried);
        var first = services.Files.Check(content, questionnaire);
        for (var attempt = 1; attempt <= NameAttempts; attempt++)
        {
            var name = Numbered(SectionFiles.Workbook(context.Section, context.Entry.Survey, issue), attempt);
            var (file, wasThere) = await services.Library.CreateOrFindAsync(folder, name, content, cancellationToken);
            if (!file.IsOk)
            {
                return new(file.Status, null, file.Fault);
            }

            var ours = !wasThere ? true : await services.IsWorkbookOfAsync(file.Value, questionnaire, cancellationToken);
            if (ours is null)
            {
                return PortResult.Failed<FreshWorkbook>(PortStatus.Unknown, new PortFault("existingUnread"));
            }

            if (ours.Value)
            {
                return PortResult.Ok(new FreshWorkbook(Describe(context, file.Value, issue, first.Digest, wasThere), first));
            }
        }

        return PortResult.Failed<FreshWorkbook>(PortStatus.Refused, new PortFault("namesTaken"));
    }

    /// <summary>Whether a file in the library is this very workbook, told by what is inside it; null when it cannot be read now.</summary>
    public static async Task<bool?> IsWorkbookOfAsync(
        this EngineServices services, StoredFile file, Core.Questionnaires.Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        var content = await services.Library.ReadSurelyAsync(file.Id, services.Settings.MaxWorkbookLength, cancellationToken);
        return content.IsOk ? services.Files.Check(content.Value.Content, questionnaire).Result.Status != CheckStatus.Rejected
            : content.Status is PortStatus.Refused or PortStatus.NotFound ? false
            : null;
    }

    /// <summary>Lets a section's staff into a folder and lets those out who are no longer on it; nothing is asked of the service when nobody changed.</summary>
    public static async Task<PortResult> LetInAsync(
        this EngineServices services, FolderId folder, IReadOnlyList<string> granted, Section section, CancellationToken cancellationToken)
    {
        var wanted = SurveyDesign.Grantees(section);
        Grantee[] incoming = [.. wanted.Where(g => !granted.Contains(g.ToString()))];
        Grantee[] outgoing = [.. granted.Except(wanted.Select(g => g.ToString())).Select(Grantee.Parse)];
        var let = incoming.Length == 0 ? PortResult.Done : await services.Library.GrantAsync(folder, incoming, cancellationToken);
        return !let.IsOk || outgoing.Length == 0 ? let : await services.Library.RevokeAsync(folder, outgoing, cancellationToken);
    }

    /// <summary>A file that was there before may have been written in since, so its version does not count as ours.</summary>
    private static IssuedWorkbook Describe(StepContext context, StoredFile file, int issue, string firstAnswers, bool wasThere) => new()
    {
        File = file.Id,
        Name = file.Name,
        Address = file.WebAddress,
        Issue = issue,
        Definition = context.State.Survey.Definition.Number,
        Edition = context.State.Design.Edition(context.Code),
        FirstAnswers = firstAnswers,
        FirstVersion = wasThere ? "" : file.ContentVersion,
        At = context.Now,
    };

    private static string Numbered(string name, int attempt) =>
        attempt == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}({attempt}){Path.GetExtension(name)}";
}
