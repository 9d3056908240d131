namespace Workflow.Local.Tenant;

/// <summary>A message in a mailbox.</summary>
internal sealed record MessageRecord : TenantRecord
{
    /// <summary>Its id while it is a draft or waits in the outbox.</summary>
    public required string Id { get; init; }

    /// <summary>Its id in Sent Items: another one, unless immutable ids were asked for.</summary>
    public required string SentId { get; init; }

    /// <summary>UPN of the mailbox, in lower case.</summary>
    public required string Mailbox { get; init; }

    /// <summary>The message as the caller gave it, in Graph's JSON, without attachments.</summary>
    public required MessageContent Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public int ChangeNumber { get; init; } = 1;

    /// <summary>When it was handed over; null: still a draft.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it reaches Sent Items.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>Whether it is kept after sending.</summary>
    public bool Kept { get; init; } = true;

    public required string InternetMessageId { get; init; }

    /// <summary>Where it is now.</summary>
    public string FolderAt(DateTimeOffset now) => SentAt is null ? "drafts" : now < FiledAt ? "outbox" : "sentitems";

    /// <summary>Its id now.</summary>
    public string IdAt(DateTimeOffset now) => FiledAt is { } filed && now >= filed ? SentId : Id;
}

/// <summary>What a message says.</summary>
internal sealed record MessageContent
{
    public string Subject { get; init; } = "";

    /// <summary>text or html.</summary>
    public string BodyType { get; init; } = "text";

    public string Body { get; init; } = "";

    public string Importance { get; init; } = "normal";

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];

    public IReadOnlyList<NameValue> Headers { get; init; } = [];

    /// <summary>Single-value extended properties: <c>String {guid} Name X</c> and the value.</summary>
    public IReadOnlyList<NameValue> Properties { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}

/// <summary>A mail address and the name shown for it.</summary>
internal sealed record MailAddress(string Address, string Name);

/// <summary>A named text.</summary>
internal sealed record NameValue(string Name, string Value);

/// <summary>A file with a message; its bytes are a content of the store.</summary>
internal sealed record MailAttachment(string Id, string Name, string ContentType, string Content, long Size);
