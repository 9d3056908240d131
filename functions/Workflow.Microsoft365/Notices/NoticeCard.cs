using System.Text.Encodings.Web;
using System.Text.Json;
using Workflow.Application.Notices;
using Workflow.Core.Findings;

namespace Workflow.Microsoft365.Notices;

/// <summary>
/// A notice as an Adaptive Card 1.5. Everything that people wrote stands in text runs, which know neither markup nor mentions, so a name like
/// <c>*課*</c> or <c>&lt;at&gt;…</c> shows as it is written and calls nobody.
/// </summary>
internal static class NoticeCard
{
    /// <summary>About 28 KB are taken (R42); a margin is left for the envelope.</summary>
    public const int Limit = 27 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card, with as many findings as fit.</summary>
    public static ReadOnlyMemory<byte> Of(Notice notice)
    {
        var rows = 20;
        var card = Write(notice, rows, longest: 4_000);
        while (card.Length > Limit && rows > 0)
        {
            rows /= 2;
            card = Write(notice, rows, rows == 0 ? 500 : 4_000);
        }

        return card;
    }

    private static byte[] Write(Notice notice, int rows, int longest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://adaptivecards.io/schemas/adaptive-card.json");
            json.WriteString("type", "AdaptiveCard");
            json.WriteString("version", "1.5");
            json.WriteString("lang", NoticeTexts.Get(notice.Language, "lang"));
            json.WriteString("fallbackText", Cut(notice.Summary, longest));
            json.WriteStartObject("msteams");
            json.WriteString("width", "Full");
            json.WriteEndObject();
            json.WriteStartArray("body");
            Text(json, Cut(notice.Subject, longest), size: "Large", weight: "Bolder");
            foreach (var block in notice.Body)
                Append(json, block, notice.Language, rows, longest);
            json.WriteEndArray();
            if (WebLink.Of(notice.Action) is { } link)
                Button(json, notice.Action!.Label, link);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Append(Utf8JsonWriter json, NoticeBlock block, Language language, int rows, int longest)
    {
        switch (block)
        {
            case NoticeBlock.Paragraph paragraph:
                Text(json, Cut(paragraph.Text, longest));
                break;
            case NoticeBlock.Emphasis emphasis:
                json.WriteStartObject();
                json.WriteString("type", "Container");
                json.WriteString("style", "warning");
                json.WriteStartArray("items");
                Text(json, Cut(emphasis.Text, longest), weight: "Bolder");
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case NoticeBlock.Facts facts:
                foreach (var fact in facts.Rows)
                    Columns(json, fact.Label, Cut(fact.Value, longest));
                break;
            case NoticeBlock.Findings findings:
                Append(json, findings, language, rows);
                break;
            default:
                throw new InvalidOperationException($"No form for {block.GetType().Name}.");
        }
    }

    private static void Append(Utf8JsonWriter json, NoticeBlock.Findings findings, Language language, int rows)
    {
        foreach (var finding in findings.Rows.Take(rows))
        {
            var word = NoticeTexts.Get(language, finding.IsError ? "error" : "warning");
            json.WriteStartObject();
            json.WriteString("type", "Container");
            json.WriteBoolean("separator", value: true);
            json.WriteStartArray("items");
            Text(json, $"{word} {finding.Code}\u3000{finding.Cell}", weight: "Bolder", colour: finding.IsError ? "Attention" : "Warning");
            Text(json, finding.Message);
            Text(json, finding.Hint, subtle: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        var more = findings.More + Math.Max(0, findings.Rows.Count - rows);
        if (more > 0)
            Text(json, NoticeTexts.More(language, more));
    }

    private static void Columns(Utf8JsonWriter json, string label, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "ColumnSet");
        json.WriteString("spacing", "Small");
        json.WriteStartArray("columns");
        foreach (var (text, width, subtle) in ((string, string, bool)[])[(label, "110px", true), (value, "stretch", false)])
        {
            json.WriteStartObject();
            json.WriteString("type", "Column");
            json.WriteString("width", width);
            json.WriteStartArray("items");
            Text(json, text, subtle: subtle);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string text, string? size = null, string? weight = null, string? colour = null, bool subtle = false)
    {
        json.WriteStartObject();
        json.WriteString("type", "RichTextBlock");
        json.WriteStartArray("inlines");
        json.WriteStartObject();
        json.WriteString("type", "TextRun");
        json.WriteString("text", text.Length == 0 ? " " : text.ReplaceLineEndings("\n"));
        if (size is not null)
            json.WriteString("size", size);
        if (weight is not null)
            json.WriteString("weight", weight);
        if (colour is not null)
            json.WriteString("color", colour);
        if (subtle)
            json.WriteBoolean("isSubtle", value: true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Button(Utf8JsonWriter json, string label, string link)
    {
        json.WriteStartArray("actions");
        json.WriteStartObject();
        json.WriteString("type", "Action.OpenUrl");
        json.WriteString("title", label);
        json.WriteString("url", link);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
}
