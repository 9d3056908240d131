using Workflow.Microsoft365.Graph.Mail;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A message as it is read.</summary>
internal sealed record WireMessage(string? Id, bool? IsDraft, DateTimeOffset? LastModifiedDateTime) : IWire<MailMessage>
{
    /// <inheritdoc/>
    public MailMessage? ToModel() => string.IsNullOrEmpty(Id) || IsDraft is null ? null : new MailMessage(Id, IsDraft.Value, LastModifiedDateTime);
}

/// <summary>A draft as it is written.</summary>
internal sealed record WireDraft(
    string Subject,
    WireBody Body,
    IReadOnlyList<WireMailRecipient> ToRecipients,
    IReadOnlyList<WireMailRecipient>? ReplyTo,
    IReadOnlyList<WireHeader> InternetMessageHeaders,
    IReadOnlyList<WireExtendedProperty> SingleValueExtendedProperties);

/// <summary>A body.</summary>
internal sealed record WireBody(string ContentType, string Content);

/// <summary>A recipient of a mail.</summary>
internal sealed record WireMailRecipient(WireMailAddress EmailAddress);

/// <summary>A mail address.</summary>
internal sealed record WireMailAddress(string Address);

/// <summary>A header of our own.</summary>
internal sealed record WireHeader(string Name, string Value);

/// <summary>A named property that can be searched for.</summary>
internal sealed record WireExtendedProperty(string Id, string Value);
