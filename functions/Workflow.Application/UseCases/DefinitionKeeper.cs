using Workflow.Application.Engine;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>An accepted definition in the library.</summary>
/// <param name="Edition">Its immutable copy.</param>
/// <param name="Book">The book that people see; null when somebody has it open and it could not be brought up to date.</param>
internal sealed record KeptDefinition(DefinitionEdition Edition, StoredFile? Book);

/// <summary>Keeps accepted definition books: an immutable copy that the engine works from, and the book in <c>定義</c> that people see.</summary>
internal sealed class DefinitionKeeper(EngineServices services)
{
    /// <summary>Keeps a book; doing it twice finds what the first attempt left.</summary>
    public async Task<PortResult<KeptDefinition>> KeepAsync(
        Survey survey, ReadOnlyMemory<byte> book, int number, string by, CancellationToken cancellationToken)
    {
        var digest = DefinitionDigest.Of(survey);
        var folder = await services.Library.EnsureFolderAsync(LibraryFolder.Submissions(survey.Id), cancellationToken);
        if (!folder.IsOk)
        {
            return new(folder.Status, null, folder.Fault);
        }

        var (copy, _) = await services.Library.CreateOrFindAsync(folder.Value.Id, SectionFiles.Definition(number, digest), book, cancellationToken);
        if (!copy.IsOk)
        {
            return new(copy.Status, null, copy.Fault);
        }

        var shown = await ShowAsync(survey.Id, book, cancellationToken);
        return shown.Status is PortStatus.Ok or PortStatus.Locked
            ? PortResult.Ok(new KeptDefinition(new DefinitionEdition(number, copy.Value.Id, digest, services.Time.GetUtcNow(), by), shown.Value))
            : new(shown.Status, null, shown.Fault);
    }

    private async Task<PortResult<StoredFile>> ShowAsync(SurveyId survey, ReadOnlyMemory<byte> book, CancellationToken cancellationToken)
    {
        var folder = await services.Library.EnsureFolderAsync(LibraryFolder.Definitions, cancellationToken);
        if (!folder.IsOk)
        {
            return new(folder.Status, null, folder.Fault);
        }

        var (file, wasThere) = await services.Library.CreateOrFindAsync(folder.Value.Id, $"{survey}.xlsx", book, cancellationToken);
        return file.IsOk && wasThere
            ? await services.Library.ReplaceAsync(file.Value.Id, file.Value.ContentVersion, book, cancellationToken)
            : file;
    }
}
