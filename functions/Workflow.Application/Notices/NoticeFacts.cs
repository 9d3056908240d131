using System.Globalization;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;

namespace Workflow.Application.Notices;

/// <summary>The labelled values of a notice: always the survey, the deadline and whom to ask; with a submission its receipt; with a correction both texts.</summary>
internal sealed class NoticeFacts(TextCatalogue texts, Language language, SurveyState state, SectionEntry? entry, PendingNotice pending)
{
    private const int MaxNames = 20;

    public IEnumerable<NoticeFact> Rows()
    {
        var survey = state.Design.Survey;
        yield return Fact("survey", survey.Name);
        if (entry is not null)
        {
            yield return Fact("section", entry.Name);
        }

        foreach (var fact in OfKind())
        {
            yield return fact;
        }

        if (entry is not null && pending.Audience != NoticeAudience.Coordinator)
        {
            yield return Fact("coordinator", survey.Coordinator);
            if (!string.IsNullOrEmpty(survey.CoordinatorMail))
            {
                yield return Fact("mail", survey.CoordinatorMail);
            }
        }
    }

    private IEnumerable<NoticeFact> OfKind() => pending.Kind switch
    {
        NoticeKind.Received or NoticeKind.Proxy or NoticeKind.ApprovalRequested => Receipt(),
        NoticeKind.Correction => Correction(),
        NoticeKind.Consolidated => Figures(),
        NoticeKind.Comment => [Fact("from", pending.People.Count > 0 ? pending.People[0] : "")],
        NoticeKind.Cancelled or NoticeKind.Attention or NoticeKind.Accepted => [],
        _ => [Fact("due", JapaneseDate.WithTime(Due()))],
    };

    /// <summary>The submission this notice speaks of, which may not be the newest any more.</summary>
    private IEnumerable<NoticeFact> Receipt()
    {
        if (entry?.Submissions.FirstOrDefault(s => s.Receipt == pending.Text) is not { } submission)
        {
            yield break;
        }

        yield return Fact("receipt", submission.Receipt);
        yield return Fact("version", Value("version", submission.Number));
        yield return Fact("at", JapaneseDate.WithTime(submission.At) + (submission.Late ? $"（{Value("late")}）" : ""));
        if (submission.By != LedgerEvent.System)
        {
            yield return Fact("by", submission.By);
        }

        yield return Fact("answered", Value("answered", submission.Progress.Answered, submission.Progress.Total));
        if (submission.Unconfirmed > 0)
        {
            yield return Fact("warnings", Value("warnings", submission.Unconfirmed));
        }

        if (submission.Approval == Approval.Pending)
        {
            yield return Fact("approval", Value("pending"));
        }
    }

    /// <summary>Details of a correction: row, field's label, the section's words, the coordinator's words.</summary>
    private IEnumerable<NoticeFact> Correction() =>
        pending.Details.Zip(["row", "field", "original", "corrected"], (value, name) => Fact(name, value)).Append(Fact("reason", pending.Text));

    private IEnumerable<NoticeFact> Figures()
    {
        var entries = state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).OfType<SectionEntry>().ToArray();
        yield return Fact("submitted", Value("sections", entries.Count(e => e.Counting is not null)));
        yield return Fact("missing", Missing([.. entries.Where(e => e.Counting is null)]));
        yield return Fact("late", Value("sections", entries.Count(e => e.Counting?.Late == true)));
        if (pending.Details.Count > 0)
        {
            yield return Fact("ratings", string.Join('　', pending.Details));
        }
    }

    /// <summary>How many, and who: the first of them where they are many.</summary>
    private string Missing(SectionEntry[] entries)
    {
        var names = string.Join('、', entries.Take(MaxNames).Select(e => e.Name)) + (entries.Length > MaxNames ? "…" : "");
        return Value("sections", entries.Length) + (entries.Length > 0 ? $"（{names}）" : "");
    }

    private DateTimeOffset Due() => entry is null
        ? SectionPosition.SurveyDue(state.Design.Survey, state.Survey)
        : new SectionPosition(state.Design.Survey, state.Survey, entry).Due;

    private NoticeFact Fact(string name, string value) => new(texts.Get(language, $"fact.{name}"), value);

    private string Value(string name, params int[] numbers) =>
        texts.Format(language, $"value.{name}", [.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))]);
}
