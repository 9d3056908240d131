namespace Workflow.Local.Tenant;

/// <summary>A person whom the seed did not name, registered when a file was shared with them.</summary>
/// <param name="Upn">User principal name.</param>
internal sealed record PersonRecord(string Upn) : TenantRecord;
