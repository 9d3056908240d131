using System.Globalization;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Answers;
using Workflow.Core.Checks;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// 再配布: the definition asks something else than the section's workbook. A new file with the answers carried over; the old one stays as it is. A section that had
/// submitted is sent back: what it acknowledged keeps counting until it submits the new issue.
/// </summary>
internal sealed class ReissueStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Reissue;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = context.Entry;
        var carried = await AnswersSoFarAsync(context, cancellationToken);
        if (!carried.IsOk)
        {
            return carried.AsFailure();
        }

        var workbook = await services.CreateWorkbookAsync(context, entry.Folder!.Value, entry.Workbook!.Issue + 1, carried.Value, cancellationToken);
        return workbook.IsOk ? StepOutcome.Write(Reissued(context, workbook.Value)) : workbook.AsFailure();
    }

    /// <summary>What stands in the present workbook; what was last submitted when it is gone or no workbook any more.</summary>
    private async Task<PortResult<CheckedAnswers>> AnswersSoFarAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = context.Entry;
        var answers = await AnswersOfAsync(context, entry.Workbook!.File, entry.Workbook.Definition, entry.Workbook.Issue, cancellationToken);
        return answers.Status is PortStatus.NotFound or PortStatus.Refused && entry.Newest is { } newest
            ? await AnswersOfAsync(context, newest.Copy, newest.Definition, newest.Issue, cancellationToken)
            : answers.Status is PortStatus.NotFound or PortStatus.Refused ? PortResult.Ok(CheckedAnswers.None)
            : answers;
    }

    private async Task<PortResult<CheckedAnswers>> AnswersOfAsync(StepContext context, FileId file, int definition, int issue, CancellationToken cancellationToken)
    {
        var content = await services.Library.ReadSurelyAsync(file, services.Settings.MaxWorkbookLength, cancellationToken);
        if (!content.IsOk)
        {
            return new(content.Status, null, content.Fault);
        }

        var design = await services.Definitions.ReadAsync(context.State.Survey.Definitions.First(d => d.Number == definition), cancellationToken);
        return !design.IsOk ? new(design.Status, null, design.Fault) : Read(content.Value, design.Value, context, issue);
    }

    private PortResult<CheckedAnswers> Read(FileContent content, SurveyDesign design, StepContext context, int issue)
    {
        var result = services.Files.Check(content.Content, design.Assignments.For(context.Code, issue)).Result;
        return result.Status == CheckStatus.Rejected
            ? PortResult.Failed<CheckedAnswers>(PortStatus.Refused, new PortFault("notOurWorkbook"))
            : PortResult.Ok(result.Answers);
    }

    private static SectionEntry Reissued(StepContext context, FreshWorkbook fresh)
    {
        var entry = context.Entry.Fresh(fresh.Reading, version: "");
        var workbook = fresh.Workbook;
        var hadSubmitted = entry.Counting is not null;
        var reopened = entry with
        {
            Workbook = workbook,
            State = hadSubmitted ? SectionState.Returned : entry.State == SectionState.Issued ? SectionState.Issued : entry.State,
            CellNumber = 0,
            ShownDue = context.Position.Due,
        };
        return reopened.After(EventKind.Reissued, context.Now, text: workbook.Name).Tell(new PendingNotice
        {
            Kind = NoticeKind.Changed,
            Occurrence = string.Create(CultureInfo.InvariantCulture, $"issue-{workbook.Issue}"),
            At = context.Now,
            Details = hadSubmitted ? ["resubmit"] : [],
        });
    }
}
