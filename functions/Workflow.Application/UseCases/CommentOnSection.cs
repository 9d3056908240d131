using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>A question or an answer beside the workbook. Each new one is announced to the other side once.</summary>
public sealed class CommentOnSection(EngineServices services)
{
    /// <summary>The longest comment, in characters.</summary>
    public const int MaxLength = 2_000;

    private readonly EntryActs acts = new(services);

    /// <summary>
    /// Unchanged when the act was done before; NotPossible <c>commentEmpty</c> or <c>commentTooLong</c>. Without <paramref name="act"/> the same words by the same person
    /// are one act.
    /// </summary>
    public async Task<Act<SectionEntry>> RunAsync(
        SurveyId survey, SectionCode section, string text, bool fromCoordinator, string? act, string by, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        if (words.Length is 0 or > MaxLength)
        {
            return Act.NotPossible<SectionEntry>(words.Length == 0 ? "commentEmpty" : "commentTooLong");
        }

        var name = string.IsNullOrEmpty(act) ? $"c-{AnswersDigest.OfText($"{by}\n{words}")}" : act;
        return await acts.SectionAsync(survey, section, scene => Decide(scene, words, fromCoordinator, name, by), cancellationToken);
    }

    private static Decision<SectionEntry> Decide(SectionScene scene, string words, bool fromCoordinator, string act, string by)
    {
        if (scene.Entry.Acts.Knows(act))
        {
            return NoWrite.DoneBefore;
        }

        var number = scene.Entry.Comments + 1;
        return (scene.Entry with { Comments = number, Acts = scene.Entry.Acts.Plus(act) })
            .After(fromCoordinator ? EventKind.CoordinatorCommented : EventKind.Commented, scene.Now, by, words)
            .Tell(new PendingNotice
            {
                Kind = NoticeKind.Comment,
                Occurrence = $"{number}",
                Audience = fromCoordinator ? NoticeAudience.Section : NoticeAudience.Coordinator,
                People = [by],
                Text = words,
                At = scene.Now,
            });
    }
}
