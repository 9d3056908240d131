using System.Text;
using Workflow.Application.Notices;

namespace Workflow.Microsoft365.Notices;

/// <summary>A notice as plain text, for programs that show no HTML.</summary>
internal static class MailText
{
    /// <summary>The whole text, lines ended with CRLF as mail asks.</summary>
    public static string Of(Notice notice)
    {
        var text = new StringBuilder();
        foreach (var block in notice.Body)
            Append(text, block, notice);
        if (WebLink.Of(notice.Action) is { } link)
            text.Append($"{notice.Action!.Label}\n{link}\n\n");
        text.Append("--\n").Append(NoticeTexts.Get(notice.Language, "footer")).Append('\n');
        if (notice.ReplyTo is not null)
            text.Append(NoticeTexts.Get(notice.Language, "reply")).Append('\n');
        return text.ToString().ReplaceLineEndings("\r\n");
    }

    private static void Append(StringBuilder text, NoticeBlock block, Notice notice)
    {
        switch (block)
        {
            case NoticeBlock.Paragraph paragraph:
                text.Append(paragraph.Text).Append("\n\n");
                break;
            case NoticeBlock.Emphasis emphasis:
                text.Append($"【{emphasis.Text}】\n\n");
                break;
            case NoticeBlock.Facts facts:
                foreach (var fact in facts.Rows)
                    text.Append($"・{fact.Label}: {fact.Value}\n");
                text.Append('\n');
                break;
            case NoticeBlock.Findings findings:
                foreach (var finding in findings.Rows)
                    text.Append($"・[{NoticeTexts.Get(notice.Language, finding.IsError ? "error" : "warning")} {finding.Code}] {finding.Cell} {finding.Message}\n  → {finding.Hint}\n");
                if (findings.More > 0)
                    text.Append(NoticeTexts.More(notice.Language, findings.More)).Append('\n');
                text.Append('\n');
                break;
            default:
                throw new InvalidOperationException($"No form for {block.GetType().Name}.");
        }
    }
}
