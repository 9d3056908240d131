using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Reads a message from Graph's JSON.</summary>
internal static class MessageReading
{
    private const int LargestSimpleAttachment = 3 * 1024 * 1024;

    /// <summary>The content after a change; null and a refusal when something cannot be taken.</summary>
    public static MessageContent? Read(TenantCall call, JsonElement message, MessageContent before, out string? refusal)
    {
        refusal = message.ValueKind == JsonValueKind.Object ? null : "The message must be an object.";
        var attachments = before.Attachments.ToList();
        foreach (var element in message.Elements("attachments"))
        {
            if (ReadAttachment(call, element) is { } attachment)
                attachments.Add(attachment);
            else
                refusal ??= "An attachment must be a fileAttachment of at most 3 MB with name and contentBytes.";
        }

        var headers = Pairs(message, "internetMessageHeaders", "name");
        if (headers.Any(h => !h.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || h.Name.AsSpan().ContainsAny('\r', '\n', ':') || h.Value.AsSpan().ContainsAny('\r', '\n')))
            refusal ??= "The internet message header names must start with 'x-' and hold no line break.";

        var body = message.Member("body");
        return refusal is not null ? null : before with
        {
            Subject = message.Text("subject") ?? before.Subject,
            BodyType = body.Text("contentType")?.ToLowerInvariant() ?? before.BodyType,
            Body = body.Text("content") ?? before.Body,
            Importance = message.Text("importance")?.ToLowerInvariant() ?? before.Importance,
            To = Addresses(message, "toRecipients", before.To),
            Cc = Addresses(message, "ccRecipients", before.Cc),
            Bcc = Addresses(message, "bccRecipients", before.Bcc),
            ReplyTo = Addresses(message, "replyTo", before.ReplyTo),
            Headers = headers.Count > 0 ? headers : before.Headers,
            Properties = Merge(before.Properties, Pairs(message, "singleValueExtendedProperties", "id")),
            Attachments = attachments,
        };
    }

    public static MailAttachment? ReadAttachment(TenantCall call, JsonElement element)
    {
        if (element.Text("name") is not { Length: > 0 } name || !element.Member("contentBytes").TryBase64(out var bytes) || bytes.Length > LargestSimpleAttachment)
            return null;

        return new(call.Site.NewGuid().ToString("N"), name, element.Text("contentType") ?? FileNames.MediaType(name), call.Site.Store.PutContent(bytes), bytes.Length);
    }

    private static bool TryBase64(this JsonElement element, out byte[] bytes)
    {
        bytes = [];
        return element.ValueKind == JsonValueKind.String && element.TryGetBytesFromBase64(out bytes!);
    }

    private static IReadOnlyList<MailAddress> Addresses(JsonElement message, string name, IReadOnlyList<MailAddress> before) =>
        !message.Has(name) ? before : [.. message.Elements(name).Select(r => r.Member("emailAddress"))
            .Where(a => a.Text("address") is not null).Select(a => new MailAddress(a.Text("address")!, a.Text("name") ?? a.Text("address")!))];

    private static List<NameValue> Pairs(JsonElement message, string list, string name) =>
        [.. message.Elements(list).Where(e => e.Text(name) is not null).Select(e => new NameValue(e.Text(name)!, e.Text("value") ?? ""))];

    private static IReadOnlyList<NameValue> Merge(IReadOnlyList<NameValue> before, List<NameValue> added) =>
        added.Count == 0 ? before : [.. before.Where(b => !added.Exists(a => a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase))), .. added];
}
