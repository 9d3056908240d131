using System.Text.Json.Serialization;

namespace Workflow.Local.Tenant;

/// <summary>Generated JSON code for what the tenant keeps: fast at start, and no reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalLine))]
[JsonSerializable(typeof(TenantRecord))]
internal sealed partial class TenantJson : JsonSerializerContext;
