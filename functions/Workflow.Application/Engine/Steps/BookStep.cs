using Workflow.Application.Engine.Planning;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// Somebody saved the definition book in the library. It takes effect only through the dashboard, where differences are shown first; the coordinator is told,
/// unless the service merely rewrote the file.
/// </summary>
internal sealed class BookStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Book;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var survey = context.State.Survey;
        var book = await services.Library.ReadSurelyAsync(survey.Book!.Value, services.Settings.MaxWorkbookLength, cancellationToken);
        if (!book.IsOk && book.Status is not (PortStatus.NotFound or PortStatus.Refused))
        {
            return book.AsFailure();
        }

        var seen = StepOutcome.Write(survey with { BookVersion = book.Value?.File.ContentVersion ?? context.Step.Detail });
        var same = book.IsOk && services.Files.ReadDefinition(book.Value.Content).Survey is { } written && DefinitionDigest.Of(written) == survey.Definition.Digest;
        return same ? seen : seen.With(Trouble.Of(TroubleCode.BookEdited, null, context.Step.Detail, context.Now));
    }
}
