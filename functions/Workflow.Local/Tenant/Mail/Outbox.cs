namespace Workflow.Local.Tenant;

/// <summary>Hands messages over: 202 says taken over, not delivered (R34).</summary>
internal static class Outbox
{
    public static MessageRecord Draft(TenantCall call, string mailbox, MessageContent content)
    {
        var id = NewId(call);
        return new()
        {
            Id = id,
            // The id changes when a message moves to another folder, unless the caller asked for immutable ids.
            SentId = call.Request.Prefers("ImmutableId") ? id : NewId(call),
            Mailbox = mailbox, Content = content, CreatedAt = call.Now, ModifiedAt = call.Now,
            InternetMessageId = $"<{call.Site.NewGuid():N}@{mailbox.Split('@')[^1]}>",
        };
    }

    public static TenantResponse Submit(TenantCall call, MessageRecord message)
    {
        var content = message.Content;
        if (content.To.Count + content.Cc.Count + content.Bcc.Count == 0)
            return call.Error(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");

        var rate = call.Site.Throttle.Take($"send/{message.Mailbox}", call.Options.Limits.MessagesPerMinute, TimeSpan.FromMinutes(1), call.Now);
        if (rate.RetryAfter > 0)
            return Throttled(call, rate.RetryAfter); // R35

        var sent = message with { SentAt = call.Now, FiledAt = call.Now + call.Options.SentItemsDelay, ModifiedAt = call.Now, ChangeNumber = message.ChangeNumber + 1 };
        call.Changes.Put(sent);
        if (call.Options.Folder is not null)
        {
            var eml = MimeMessage.Write(sent, call.Site.Store.GetContent);
            var time = TimeZoneInfo.ConvertTime(call.Now, JapanTime).ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
            call.Changes.Do(new(FileEffectKind.Place, $"mail/{message.Mailbox}/{time}-{message.Id[4..12]}.eml", call.Site.Store.PutContent(eml)));
        }

        return TenantCall.Accepted;
    }

    public static TenantResponse Throttled(TenantCall call, int retryAfter) =>
        call.Error(429, "ApplicationThrottled", "Application is over its MailboxConcurrency or rate limit.")
            .With("Retry-After", retryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Japan knows no summer time, so its offset needs no zone data of the machine.</summary>
    private static TimeZoneInfo JapanTime { get; } = TimeZoneInfo.CreateCustomTimeZone("Japan", TimeSpan.FromHours(9), "Japan", "Japan");

    private static string NewId(TenantCall call) => "AAMk" + call.Site.NewGuid().ToString("N");
}
