using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>Creates a survey from a definition book, or refuses the book as a whole with everything that is wrong in it. Nothing is sent.</summary>
public sealed class CreateSurvey(EngineServices services)
{
    /// <summary>
    /// Done with the new entry; Unchanged when the same book was accepted before; Invalid with the findings of the book; NotPossible <c>surveyExists</c> when
    /// another survey has this 調査ID.
    /// </summary>
    public async Task<Act<SurveyEntry>> RunAsync(ReadOnlyMemory<byte> book, string by, CancellationToken cancellationToken)
    {
        var reading = services.Files.ReadDefinition(book);
        if (reading.Survey is not { } survey)
        {
            return Act.Invalid<SurveyEntry>("definitionRefused", reading.Findings);
        }

        var existing = await services.Ledger.SurveyAsync(survey.Id, cancellationToken);
        if (existing.Status != PortStatus.NotFound)
        {
            return !existing.IsOk ? Act.Of<SurveyEntry>(existing.Outcome)
                : existing.Value.Entry.Definitions[0].Digest == DefinitionDigest.Of(survey) ? Act.Unchanged(existing.Value.Entry)
                : Act.NotPossible<SurveyEntry>("surveyExists");
        }

        var kept = await new DefinitionKeeper(services).KeepAsync(survey, book, number: 1, by, cancellationToken);
        return kept.IsOk ? await RegisterAsync(survey, kept.Value, by, cancellationToken) : Act.Of<SurveyEntry>(kept.Outcome);
    }

    private async Task<Act<SurveyEntry>> RegisterAsync(Survey survey, KeptDefinition kept, string by, CancellationToken cancellationToken)
    {
        var now = services.Time.GetUtcNow();
        var entry = new SurveyEntry { Survey = survey.Id, Name = survey.Name, Definitions = [kept.Edition], Book = kept.Book?.Id, BookVersion = kept.Book?.ContentVersion ?? "" };
        var saved = await services.Ledger.SaveAsync(new Stored<SurveyEntry>("", "", entry), entry.After(EventKind.Created, now, by), cancellationToken);
        return saved.IsOk ? Act.Done(saved.Value.Entry) : Act.Of<SurveyEntry>(saved.Outcome);
    }
}
