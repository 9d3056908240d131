using System.Net;
using System.Text;
using Workflow.Application.Notices;
using Workflow.Core.Findings;

namespace Workflow.Microsoft365.Notices;

/// <summary>A notice as an HTML mail: tables and inline styles only, which every mail program shows alike. Everything that people wrote is escaped.</summary>
internal static class MailHtml
{
    private const string Font = "font-family:'Yu Gothic UI','Yu Gothic','Meiryo','Hiragino Sans',sans-serif";

    /// <summary>The whole document.</summary>
    public static string Of(Notice notice)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html><html lang=\"{NoticeTexts.Get(notice.Language, "lang")}\"><head><meta charset=\"utf-8\"><title>{Escape(notice.Subject)}</title></head>");
        html.Append($"<body style=\"margin:0;padding:16px;background:#f3f4f6;{Font};font-size:15px;line-height:1.7;color:#1b1b1f\">");
        html.Append($"<div style=\"display:none;max-height:0;overflow:hidden\">{Escape(notice.Summary)}</div>");
        html.Append("<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"max-width:680px;margin:0 auto;background:#ffffff;border:1px solid #d9dce3\">");
        html.Append("<tr><td style=\"height:6px;background:#1f4e79;font-size:0;line-height:0\">&nbsp;</td></tr><tr><td style=\"padding:20px 28px 24px\">");
        html.Append($"<h1 style=\"margin:0 0 14px;font-size:19px;line-height:1.5;font-weight:700\">{Escape(notice.Subject)}</h1>");
        foreach (var block in notice.Body)
            Append(html, block, notice.Language);
        if (WebLink.Of(notice.Action) is { } link)
            html.Append($"<p style=\"margin:22px 0 6px\"><a href=\"{Escape(link)}\" style=\"display:inline-block;padding:10px 22px;background:#1f4e79;color:#ffffff;text-decoration:none;font-weight:700\">{Escape(notice.Action!.Label)}</a></p>");
        html.Append("</td></tr><tr><td style=\"padding:12px 28px 16px;border-top:1px solid #d9dce3;font-size:12px;color:#5a5d66\">");
        html.Append(NoticeTexts.Get(notice.Language, "footer"));
        if (notice.ReplyTo is not null)
            html.Append("<br>").Append(NoticeTexts.Get(notice.Language, "reply"));
        html.Append("</td></tr></table></body></html>");
        return html.ToString();
    }

    private static void Append(StringBuilder html, NoticeBlock block, Language language)
    {
        switch (block)
        {
            case NoticeBlock.Paragraph paragraph:
                html.Append($"<p style=\"margin:0 0 14px\">{Lines(paragraph.Text)}</p>");
                break;
            case NoticeBlock.Emphasis emphasis:
                html.Append($"<p style=\"margin:0 0 14px;padding:10px 14px;border-left:4px solid #b45309;background:#fff7ed;font-weight:700\">{Lines(emphasis.Text)}</p>");
                break;
            case NoticeBlock.Facts facts:
                Append(html, facts);
                break;
            case NoticeBlock.Findings findings:
                Append(html, findings, language);
                break;
            default:
                throw new InvalidOperationException($"No form for {block.GetType().Name}.");
        }
    }

    private static void Append(StringBuilder html, NoticeBlock.Facts facts)
    {
        html.Append("<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin:0 0 16px;border-collapse:collapse\">");
        foreach (var fact in facts.Rows)
        {
            html.Append("<tr><th scope=\"row\" style=\"padding:4px 18px 4px 0;text-align:left;vertical-align:top;font-weight:400;color:#5a5d66;white-space:nowrap\">")
                .Append(Escape(fact.Label)).Append("</th><td style=\"padding:4px 0;font-weight:700\">").Append(Lines(fact.Value)).Append("</td></tr>");
        }

        html.Append("</table>");
    }

    private static void Append(StringBuilder html, NoticeBlock.Findings findings, Language language)
    {
        html.Append("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin:0 0 8px;border-collapse:collapse;font-size:14px\"><tr style=\"background:#eef1f6\">");
        foreach (var heading in (string[])["", "where", "what"])
            html.Append($"<th scope=\"col\" style=\"padding:6px 10px;text-align:left;border:1px solid #d9dce3\">{(heading.Length == 0 ? "" : NoticeTexts.Get(language, heading))}</th>");
        html.Append("</tr>");
        foreach (var finding in findings.Rows)
        {
            var (word, colour) = finding.IsError ? ("error", "#b42318") : ("warning", "#92600a");
            html.Append($"<tr><td style=\"padding:6px 10px;border:1px solid #d9dce3;vertical-align:top;white-space:nowrap;color:{colour};font-weight:700\">{NoticeTexts.Get(language, word)}<br><span style=\"font-size:12px;font-weight:400\">{Escape(finding.Code)}</span></td>")
                .Append($"<td style=\"padding:6px 10px;border:1px solid #d9dce3;vertical-align:top;white-space:nowrap\">{Escape(finding.Cell)}</td>")
                .Append($"<td style=\"padding:6px 10px;border:1px solid #d9dce3;vertical-align:top\">{Lines(finding.Message)}<br><span style=\"color:#5a5d66\">{Lines(finding.Hint)}</span></td></tr>");
        }

        html.Append("</table>");
        if (findings.More > 0)
            html.Append($"<p style=\"margin:0 0 14px\">{Escape(NoticeTexts.More(language, findings.More))}</p>");
    }

    private static string Lines(string text) => Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Escape(string text) => WebUtility.HtmlEncode(text.ReplaceLineEndings("\n"));
}
