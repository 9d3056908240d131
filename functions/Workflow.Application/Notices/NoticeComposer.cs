using System.Globalization;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Notices;

/// <summary>Puts a decided notice into words. Pure: the same notice reads the same whenever it is sent, as far as the entry allows.</summary>
public sealed class NoticeComposer(NoticeLinks links, Language language = Language.Japanese)
{
    private const int MaxFindings = 30;
    private static readonly TextCatalogue Texts = new(typeof(NoticeComposer).Assembly, "Workflow.Application.Notices.NoticeTexts");

    /// <summary>The notice without its addresses.</summary>
    /// <param name="state">The survey as it stands.</param>
    /// <param name="section">Whose outbox holds it; null = the survey's.</param>
    /// <param name="pending">What was decided.</param>
    public Notice Compose(SurveyState state, SectionCode? section, PendingNotice pending)
    {
        var entry = section is { } code ? state.Sections.GetValueOrDefault(code) : null;
        var words = new Terms(state.Design.Survey, entry, Due(state, entry), Detail(pending));
        return new Notice
        {
            Key = NoticeKey.Of(state.Survey.Survey, section, pending.Kind, pending.Occurrence),
            Kind = pending.Kind,
            Language = language,
            ReplyTo = state.Design.Survey.CoordinatorMail,
            Subject = OneLine(Text($"{pending.Kind}.subject", words)),
            Summary = OneLine(Text($"{pending.Kind}.summary", words)),
            Body = [.. Body(state, entry, pending, words)],
            Action = Action(state, entry, pending),
            Place = Place(state, entry, pending),
        };
    }

    private IEnumerable<NoticeBlock> Body(SurveyState state, SectionEntry? entry, PendingNotice pending, Terms words)
    {
        var letter = pending.Kind is NoticeKind.Issued or NoticeKind.Test ? state.Design.Survey.Letter : null;
        if (pending.Kind == NoticeKind.Test || string.IsNullOrWhiteSpace(letter))
        {
            yield return new NoticeBlock.Paragraph(Text($"{pending.Kind}.lead", words));
        }

        if (!string.IsNullOrWhiteSpace(letter))
        {
            yield return new NoticeBlock.Paragraph(LetterText.Fill(letter, words.Survey, words.SectionName, words.DueAt));
        }

        foreach (var block in Particulars(state, entry, pending))
        {
            yield return block;
        }

        var facts = new NoticeFacts(Texts, language, state, entry, pending).Rows().ToArray();
        if (facts.Length > 0)
        {
            yield return new NoticeBlock.Facts(facts);
        }
    }

    /// <summary>What belongs to one kind alone.</summary>
    private IEnumerable<NoticeBlock> Particulars(SurveyState state, SectionEntry? entry, PendingNotice pending)
    {
        switch (pending.Kind)
        {
            case NoticeKind.Attention:
                foreach (var trouble in state.Survey.Troubles.Where(t => pending.Details.Contains(t.Key)))
                {
                    yield return new NoticeBlock.Emphasis(Describe(trouble, state.Design.Survey));
                }

                break;
            case NoticeKind.Returned when pending.Details.Contains("findings") && entry is not null:
                yield return Findings(entry.Findings);
                break;
            case NoticeKind.Changed when entry?.Workbook is { Issue: > 1 } workbook && pending.Text.Length == 0:
                yield return new NoticeBlock.Paragraph(Format("text.reissued", Number(workbook.Issue)));
                if (pending.Details.Contains("resubmit"))
                {
                    yield return new NoticeBlock.Emphasis(Format("text.resubmit"));
                }

                break;
            case NoticeKind.Received when entry?.Newest?.Way == SubmissionWay.Automatic:
                yield return new NoticeBlock.Paragraph(Format("text.automatic"));
                break;
            case NoticeKind.Comment:
                yield return new NoticeBlock.Emphasis(pending.Text);
                break;
            case NoticeKind.Returned or NoticeKind.ApprovalRejected or NoticeKind.Extended or NoticeKind.Reopened or NoticeKind.Cancelled or NoticeKind.Changed or NoticeKind.Reminder
                when pending.Text.Length > 0:
                yield return new NoticeBlock.Emphasis(pending.Kind == NoticeKind.Reminder ? pending.Text : Format("text.reason", pending.Text));
                break;
            default:
                break;
        }
    }

    private NoticeBlock.Findings Findings(IReadOnlyList<Finding> findings) => new(
        [
            .. findings.Take(MaxFindings).Select(f =>
                new NoticeFinding(f.Code, f.Cell ?? "", f.Message(language), f.Hint(language), f.Severity == Severity.Error)),
        ],
        Math.Max(0, findings.Count - MaxFindings));

    /// <summary>What a trouble is and what to do about it.</summary>
    public string Describe(Trouble trouble, Survey survey)
    {
        var section = survey.Sections.FirstOrDefault(s => s.Code.Value == trouble.Section)?.Name ?? trouble.Section;
        return Format($"trouble.{trouble.Code}", section.Length > 0 ? section : Format("trouble.everywhere"), trouble.Detail);
    }

    private NoticeAction? Action(SurveyState state, SectionEntry? entry, PendingNotice pending) =>
        pending.Kind == NoticeKind.Consolidated && state.Survey.Published is { } report && report.Files.TryGetValue("xlsx", out var book)
            ? new NoticeAction(Format("action.report"), book.Address)
            : pending.Audience != NoticeAudience.Coordinator && entry?.Workbook is { } workbook && pending.Kind != NoticeKind.Cancelled
                ? new NoticeAction(Format("action.workbook"), workbook.Address)
                : pending.Audience == NoticeAudience.Coordinator && links.To(Place(state, entry, pending)) is { } page
                    ? new NoticeAction(Format("action.dashboard"), page)
                    : null;

    /// <summary>What concerns one section opens that section: also a survey's 要対応 whose troubles are all of one section.</summary>
    private static NoticePlace Place(SurveyState state, SectionEntry? entry, PendingNotice pending)
    {
        var concerned = pending.Kind == NoticeKind.Attention
            ? state.Survey.Troubles.Where(t => pending.Details.Contains(t.Key)).Select(t => t.Section).Distinct().Take(2).ToArray()
            : [];
        var section = entry?.Section ?? (concerned is [{ Length: > 0 } one] && SectionCode.TryParse(one, out var code) ? code : null);
        return new NoticePlace(state.Survey.Survey, section);
    }

    private static DateTimeOffset Due(SurveyState state, SectionEntry? entry) => entry is null
        ? SectionPosition.SurveyDue(state.Design.Survey, state.Survey)
        : new SectionPosition(state.Design.Survey, state.Survey, entry).Due;

    /// <summary>A report's number stands in the occurrence; elsewhere the text is what matters.</summary>
    private static string Detail(PendingNotice pending) => pending.Kind == NoticeKind.Consolidated ? pending.Occurrence : pending.Text;

    private string Text(string key, Terms words) =>
        Texts.Format(language, key, [words.Survey.Name, words.SectionName, JapaneseDate.WithTime(words.DueAt), words.Particular, words.Survey.Coordinator]);

    private string Format(string key, params string[] arguments) => Texts.Format(language, key, arguments);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 200 ? line[..199] + "…" : line;
    }

    private sealed record Terms(Survey Survey, SectionEntry? Entry, DateTimeOffset DueAt, string Particular)
    {
        public string SectionName => Entry is null ? Survey.Coordinator : Entry.Name;
    }
}
