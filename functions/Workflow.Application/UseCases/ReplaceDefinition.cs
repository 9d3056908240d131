using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>
/// A corrected definition in mid-survey. <see cref="PreviewAsync"/> shows the differences; <see cref="RunAsync"/> puts the book into force: staff, texts and dates at once, and
/// the engine re-issues the sections whose items changed.
/// </summary>
public sealed class ReplaceDefinition(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>What would change. Invalid when the book is refused; NotPossible <c>otherSurvey</c> when it has another 調査ID.</summary>
    public async Task<Act<DefinitionDifference>> PreviewAsync(SurveyId survey, ReadOnlyMemory<byte> book, CancellationToken cancellationToken)
    {
        var reading = services.Files.ReadDefinition(book);
        if (reading.Survey is not { } corrected || corrected.Id != survey)
        {
            return reading.Survey is null ? Act.Invalid<DefinitionDifference>("definitionRefused", reading.Findings) : Act.NotPossible<DefinitionDifference>("otherSurvey");
        }

        var own = await services.Ledger.SurveyAsync(survey, cancellationToken);
        var before = own.IsOk ? await services.Definitions.ReadAsync(own.Value.Entry.Definition, cancellationToken) : new(own.Status, null, own.Fault);
        return before.IsOk ? Act.Done(DefinitionDifference.Of(before.Value, new SurveyDesign(corrected))) : Act.Of<DefinitionDifference>(before.Outcome);
    }

    /// <summary>Puts the book into force. Unchanged when it is; NotPossible <c>otherSurvey</c> or <c>surveyCancelled</c>; Invalid when the book is refused.</summary>
    public async Task<Act<SurveyEntry>> RunAsync(SurveyId survey, ReadOnlyMemory<byte> book, string reason, string by, CancellationToken cancellationToken)
    {
        var difference = await PreviewAsync(survey, book, cancellationToken);
        if (!difference.IsDone)
        {
            return new Act<SurveyEntry>(difference.Status, null, difference.Code, difference.Findings, difference.RetryAt);
        }

        var own = await services.Ledger.SurveyAsync(survey, cancellationToken);
        if (!own.IsOk || difference.Value!.IsEmpty)
        {
            return own.IsOk ? Act.Unchanged(own.Value.Entry) : Act.Of<SurveyEntry>(own.Outcome);
        }

        var corrected = services.Files.ReadDefinition(book).Survey!;
        var number = own.Value.Entry.Definition.Number + 1;
        var kept = await new DefinitionKeeper(services).KeepAsync(corrected, book, number, by, cancellationToken);
        return kept.IsOk
            ? await acts.SurveyAsync(survey, (_, entry, now) => Decide(entry, kept.Value, difference.Value, number, reason, by, now), cancellationToken)
            : Act.Of<SurveyEntry>(kept.Outcome);
    }

    private static Decision<SurveyEntry> Decide(
        SurveyEntry entry, KeptDefinition kept, DefinitionDifference difference, int number, string reason, string by, DateTimeOffset now)
    {
        if (entry.Phase == SurveyPhase.Cancelled || entry.Definition.Digest == kept.Edition.Digest)
        {
            return entry.Phase == SurveyPhase.Cancelled ? NoWrite.Because("surveyCancelled") : NoWrite.DoneBefore;
        }

        if (entry.Definition.Number + 1 != number)
        {
            // Another corrected book came in between: the differences shown are no longer the true ones.
            return NoWrite.Because("definitionChanged");
        }

        var changed = entry with
        {
            Definitions = [.. entry.Definitions, kept.Edition],
            Book = kept.Book?.Id ?? entry.Book,
            BookVersion = kept.Book?.ContentVersion ?? entry.BookVersion,
            Phase = entry.Phase == SurveyPhase.Consolidated && difference.NewDue > now ? SurveyPhase.Running : entry.Phase,
            Due = difference.NewDue is { } due ? new DueDate(due, now) : entry.Due,
        };
        return Tell(changed, difference, reason, by, now).After(EventKind.DefinitionChanged, now, by, reason);
    }

    /// <summary>A new deadline concerns everybody. A re-issue and new staff are told by the steps that carry them out.</summary>
    private static SurveyEntry Tell(SurveyEntry entry, DefinitionDifference difference, string reason, string by, DateTimeOffset now) =>
        entry.Phase == SurveyPhase.Prepared ? entry
        : difference.NewDue is { } due ? entry.Announce(NoticeKind.Extended, now, by, reason, due)
        : difference.TextsChanged && reason.Length > 0 ? entry.Announce(NoticeKind.Changed, now, by, reason)
        : entry;
}
