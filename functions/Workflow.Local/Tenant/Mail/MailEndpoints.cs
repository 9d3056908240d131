namespace Workflow.Local.Tenant;

/// <summary>A mailbox: drafts, sending, Sent Items. What is sent lies as an .eml file in <c>mail</c>.</summary>
internal static class MailEndpoints
{
    private const string Messages = "users/{user}/messages";

    public static IEnumerable<Route> Routes =>
    [
        new("GET", Messages, Cost.Mailbox, call => List(call, folder: null)) { ForPeople = true },
        new("POST", Messages, Cost.Mailbox, CreateDraft) { ForPeople = true },
        new("GET", Messages + "/{message}", Cost.Mailbox, Get) { ForPeople = true },
        new("PATCH", Messages + "/{message}", Cost.Mailbox, Patch) { ForPeople = true },
        new("DELETE", Messages + "/{message}", Cost.Mailbox, Delete) { ForPeople = true },
        new("POST", Messages + "/{message}/send", Cost.Mailbox, Send) { ForPeople = true },
        new("GET", Messages + "/{message}/attachments", Cost.Mailbox, Attachments) { ForPeople = true },
        new("POST", Messages + "/{message}/attachments", Cost.Mailbox, Attach) { ForPeople = true },
        new("POST", "users/{user}/sendMail", Cost.Mailbox, SendMail) { ForPeople = true },
        new("GET", "users/{user}/mailFolders/{folder}", Cost.Mailbox, GetFolder) { ForPeople = true },
        new("GET", "users/{user}/mailFolders/{folder}/messages", Cost.Mailbox, call => List(call, call.Segment(3).ToLowerInvariant())) { ForPeople = true },
    ];

    private static TenantResponse List(TenantCall call, string? folder)
    {
        if (!TryMailbox(call, out var mailbox, out var error))
            return error;

        var messages = call.State.Messages.Where(m => m.Mailbox == mailbox && IsShown(m, call.Now) && (folder is null || m.FolderAt(call.Now) == folder)).Reverse();
        if (call.Query["$filter"] is { } text)
        {
            if (FilterParser.Parse(text) is not { } filter)
                return call.Error(400, "ErrorInvalidUrlQueryFilter", "The query filter is invalid.");

            // Custom headers cannot be searched for; an extended property can (R34).
            if (filter.Paths.Any(p => p.StartsWith("internetMessageHeaders", StringComparison.Ordinal)))
                return call.Error(400, "ErrorInvalidProperty", "The property 'internetMessageHeaders' does not support filtering.");

            messages = messages.Where(m => filter.Matches(new MessageSource(m)));
        }

        var selection = call.Selection;
        return call.Page($"users('{call.Segment(1)}')/messages", messages, (json, m) => MessageJson.Write(json, call, m, selection));
    }

    private static TenantResponse CreateDraft(TenantCall call)
    {
        if (!TryMailbox(call, out var mailbox, out var error))
            return error;

        if (MessageReading.Read(call, call.Body, new MessageContent(), out var refusal) is not { } content)
            return call.Error(400, "ErrorInvalidRequest", refusal!);

        var draft = Outbox.Draft(call, mailbox, content);
        call.Changes.Put(draft);
        return Answer(call, 201, draft);
    }

    private static TenantResponse Get(TenantCall call) => TryMessage(call, out var message, out var error) ? Answer(call, 200, message) : error;

    private static TenantResponse Patch(TenantCall call)
    {
        if (!TryMessage(call, out var message, out var error))
            return error;

        if (message.SentAt is not null)
            return call.Error(400, "ErrorInvalidOperation", "A sent message cannot be changed.");

        if (MessageReading.Read(call, call.Body, message.Content, out var refusal) is not { } content)
            return call.Error(400, "ErrorInvalidRequest", refusal!);

        return Keep(call, message, content);
    }

    private static TenantResponse Delete(TenantCall call)
    {
        if (!TryMessage(call, out var message, out var error))
            return error;

        call.Changes.Put(new RemovalRecord(RecordKind.Message, message.Id));
        return TenantCall.NoContent;
    }

    private static TenantResponse Send(TenantCall call)
    {
        if (!TryMessage(call, out var message, out var error))
            return error;

        return message.SentAt is not null
            ? call.Error(400, "ErrorInvalidOperation", "The message was already submitted.")
            : Outbox.Submit(call, message);
    }

    private static TenantResponse SendMail(TenantCall call)
    {
        if (!TryMailbox(call, out var mailbox, out var error))
            return error;

        var body = call.Body.Has("message") ? call.Body.Member("message") : call.Body.Member("Message");
        if (MessageReading.Read(call, body, new MessageContent(), out var refusal) is not { } content)
            return call.Error(400, "ErrorInvalidRequest", refusal!);

        var keep = call.Body.Member("saveToSentItems").ValueKind != System.Text.Json.JsonValueKind.False;
        return Outbox.Submit(call, Outbox.Draft(call, mailbox, content) with { Kept = keep });
    }

    private static TenantResponse Attachments(TenantCall call) =>
        TryMessage(call, out var message, out var error)
            ? call.Page("attachments", message.Content.Attachments, (json, a) => MessageJson.WriteAttachment(json, call, a))
            : error;

    private static TenantResponse Attach(TenantCall call)
    {
        if (!TryMessage(call, out var message, out var error))
            return error;

        if (message.SentAt is not null || MessageReading.ReadAttachment(call, call.Body) is not { } attachment)
            return call.Error(400, "ErrorInvalidRequest", "A draft takes a fileAttachment of at most 3 MB with name and contentBytes.");

        Keep(call, message, message.Content with { Attachments = [.. message.Content.Attachments, attachment] });
        return call.Json(201, "attachments/$entity", json => MessageJson.WriteAttachment(json, call, attachment));
    }

    private static TenantResponse GetFolder(TenantCall call)
    {
        if (!TryMailbox(call, out var mailbox, out var error))
            return error;

        var id = call.Segment(3).ToLowerInvariant();
        if (id is not ("drafts" or "outbox" or "sentitems" or "inbox"))
            return call.Error(404, "ErrorItemNotFound", "The specified folder could not be found.");

        return call.Json(200, "mailFolders/$entity", json =>
        {
            json.WriteString("id", id);
            json.WriteString("displayName", id);
            json.WriteNumber("totalItemCount", call.State.Messages.Count(m => m.Mailbox == mailbox && IsShown(m, call.Now) && m.FolderAt(call.Now) == id));
        });
    }

    private static TenantResponse Keep(TenantCall call, MessageRecord message, MessageContent content)
    {
        var next = message with { Content = content, ModifiedAt = call.Now, ChangeNumber = message.ChangeNumber + 1 };
        call.Changes.Put(next);
        return Answer(call, 200, next);
    }

    private static TenantResponse Answer(TenantCall call, int status, MessageRecord message) =>
        call.Json(status, $"users('{call.Segment(1)}')/messages/$entity", json => MessageJson.Write(json, call, message, call.Selection));

    private static bool IsShown(MessageRecord message, DateTimeOffset now) => message.Kept || message.FolderAt(now) != "sentitems";

    private static bool TryMessage(TenantCall call, out MessageRecord message, out TenantResponse error)
    {
        message = null!;
        if (!TryMailbox(call, out var mailbox, out error))
            return false;

        var found = call.State.Message(mailbox, call.Segment(3), call.Now);
        message = found!;
        error = call.Error(404, "ErrorItemNotFound", "The specified object was not found in the store.");
        return found is not null && IsShown(found, call.Now);
    }

    /// <summary>The mailbox of an address: the caller's own, or any for an app.</summary>
    private static bool TryMailbox(TenantCall call, out string mailbox, out TenantResponse error)
    {
        var person = call.Site.People.Person(call.Segment(1));
        mailbox = person?.UserPrincipalName.ToLowerInvariant() ?? "";
        error = person is null ? call.Error(404, "ErrorInvalidUser", $"The requested user '{call.Segment(1)}' is invalid.") : call.Error(403, "ErrorAccessDenied", "Access is denied.");
        return person is not null && (call.Caller.IsApp || call.Caller.Name.Equals(mailbox, StringComparison.OrdinalIgnoreCase));
    }
}
