namespace Workflow.Local.Tenant;

/// <summary>An adaptive card posted to a Workflows webhook.</summary>
/// <param name="Number">1, 2, … over all webhooks.</param>
/// <param name="Webhook">Name of the webhook.</param>
/// <param name="At">When it came.</param>
/// <param name="Json">The body as posted.</param>
internal sealed record CardRecord(int Number, string Webhook, DateTimeOffset At, string Json) : TenantRecord;

/// <summary>A notice in somebody's Teams activity feed.</summary>
/// <param name="Number">1, 2, … over all people.</param>
/// <param name="User">UPN.</param>
/// <param name="At">When it came.</param>
/// <param name="Json">The request's body.</param>
internal sealed record ActivityRecord(int Number, string User, DateTimeOffset At, string Json) : TenantRecord;
