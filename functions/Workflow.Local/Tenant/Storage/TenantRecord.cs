using System.Text.Json.Serialization;

namespace Workflow.Local.Tenant;

/// <summary>Something the tenant keeps. Records never change; a write puts a new one in the old one's place, and the journal holds what was put.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(DriveRecord), "drive")]
[JsonDerivedType(typeof(DriveItemRecord), "item")]
[JsonDerivedType(typeof(FileVersionRecord), "version")]
[JsonDerivedType(typeof(UploadRecord), "upload")]
[JsonDerivedType(typeof(ListRecord), "list")]
[JsonDerivedType(typeof(ListItemRecord), "listItem")]
[JsonDerivedType(typeof(MessageRecord), "message")]
[JsonDerivedType(typeof(CardRecord), "card")]
[JsonDerivedType(typeof(ActivityRecord), "activity")]
[JsonDerivedType(typeof(SubscriptionRecord), "subscription")]
[JsonDerivedType(typeof(PersonRecord), "person")]
[JsonDerivedType(typeof(RemovalRecord), "removed")]
internal abstract record TenantRecord;

/// <summary>Says that a record is gone.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Key">Its key there.</param>
internal sealed record RemovalRecord(RecordKind Kind, string Key) : TenantRecord;

/// <summary>The tables that records can leave.</summary>
internal enum RecordKind
{
    Upload,
    List,
    Message,
    Subscription,
}
