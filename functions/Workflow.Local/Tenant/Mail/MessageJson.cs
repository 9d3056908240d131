using System.Globalization;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes messages as Graph does.</summary>
internal static class MessageJson
{
    public static void Write(Utf8JsonWriter json, TenantCall call, MessageRecord message, Selection selection)
    {
        var content = message.Content;
        json.WriteString("@odata.etag", ETag(message));
        json.WriteString("id", message.IdAt(call.Now));
        if (selection.Has("createdDateTime"))
            json.WriteTime("createdDateTime", message.CreatedAt);
        if (selection.Has("lastModifiedDateTime"))
            json.WriteTime("lastModifiedDateTime", message.ModifiedAt);
        if (selection.Has("subject"))
            json.WriteString("subject", content.Subject);
        if (selection.Has("importance"))
            json.WriteString("importance", content.Importance);
        if (selection.Has("isDraft"))
            json.WriteBoolean("isDraft", message.SentAt is null);
        if (selection.Has("hasAttachments"))
            json.WriteBoolean("hasAttachments", content.Attachments.Count > 0);
        if (selection.Has("internetMessageId"))
            json.WriteString("internetMessageId", message.InternetMessageId);
        if (selection.Has("parentFolderId"))
            json.WriteString("parentFolderId", message.FolderAt(call.Now));
        if (message.SentAt is { } sent && selection.Has("sentDateTime"))
            json.WriteTime("sentDateTime", sent);
        if (selection.Has("body"))
        {
            json.WriteStartObject("body");
            json.WriteString("contentType", content.BodyType);
            json.WriteString("content", content.Body);
            json.WriteEndObject();
        }

        WriteRecipients(json, content, selection);
        WriteProperties(json, call, content, selection);
    }

    public static string ETag(MessageRecord message) => string.Create(CultureInfo.InvariantCulture, $"W/\"{message.Id[4..12]}{message.ChangeNumber}\"");

    public static void WriteAttachment(Utf8JsonWriter json, TenantCall call, MailAttachment attachment)
    {
        json.WriteString("@odata.type", "#microsoft.graph.fileAttachment");
        json.WriteString("id", attachment.Id);
        json.WriteString("name", attachment.Name);
        json.WriteString("contentType", attachment.ContentType);
        json.WriteNumber("size", attachment.Size);
        json.WriteBoolean("isInline", value: false);
        if (call.Selection.Has("contentBytes"))
            json.WriteBase64String("contentBytes", call.Site.Store.GetContent(attachment.Content).Span);
    }

    private static void WriteRecipients(Utf8JsonWriter json, MessageContent content, Selection selection)
    {
        foreach (var (name, list) in (ReadOnlySpan<(string, IReadOnlyList<MailAddress>)>)
            [("toRecipients", content.To), ("ccRecipients", content.Cc), ("bccRecipients", content.Bcc), ("replyTo", content.ReplyTo)])
        {
            if (!selection.Has(name))
                continue;

            json.WriteStartArray(name);
            foreach (var address in list)
            {
                json.WriteStartObject();
                json.WriteStartObject("emailAddress");
                json.WriteString("name", address.Name);
                json.WriteString("address", address.Address);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Headers come when selected, extended properties when expanded with their id, as the service does.</summary>
    private static void WriteProperties(Utf8JsonWriter json, TenantCall call, MessageContent content, Selection selection)
    {
        if (!selection.IsAll && selection.Has("internetMessageHeaders"))
            WritePairs(json, "internetMessageHeaders", "name", content.Headers);

        if (Expansion.Find(call.Query["$expand"], "singleValueExtendedProperties") is not { } expansion)
            return;

        var filter = expansion.Options.TryGetValue("filter", out var text) ? FilterParser.Parse(text) : null;
        var wanted = content.Properties.Where(p => filter?.Matches(new PropertySource(p)) != false);
        WritePairs(json, "singleValueExtendedProperties", "id", wanted);
    }

    private static void WritePairs(Utf8JsonWriter json, string list, string name, IEnumerable<NameValue> pairs)
    {
        json.WriteStartArray(list);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString(name, pair.Name);
            json.WriteString("value", pair.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>An extended property, for filters.</summary>
internal sealed record PropertySource(NameValue Property) : IFilterSource
{
    public object? Value(string path) => path switch { "id" => Property.Name, "value" => Property.Value, _ => null };

    public IEnumerable<IFilterSource> Members(string path) => [];
}

/// <summary>A message, for filters.</summary>
internal sealed record MessageSource(MessageRecord Message) : IFilterSource
{
    public object? Value(string path) => path switch
    {
        "subject" => Message.Content.Subject,
        "isDraft" => Message.SentAt is null,
        "internetMessageId" => Message.InternetMessageId,
        "createdDateTime" => GraphTime.Text(Message.CreatedAt),
        "sentDateTime" => Message.SentAt is { } sent ? GraphTime.Text(sent) : null,
        _ => null,
    };

    public IEnumerable<IFilterSource> Members(string path) =>
        path == "singleValueExtendedProperties" ? Message.Content.Properties.Select(p => new PropertySource(p)) : [];
}
