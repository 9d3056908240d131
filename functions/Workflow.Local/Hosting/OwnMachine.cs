using Workflow.Local.Tenant;

namespace Workflow.Local.Hosting;

/// <summary>What a tenant allows that nobody else shares.</summary>
internal static class OwnMachine
{
    /// <summary>So much that the engine never waits. The accounts are kept all the same, so that what a step costs can be seen.</summary>
    public static ThrottlingLimits Limits { get; } = new()
    {
        UnitsPerMinute = 600_000,
        UnitsPerDay = 600_000_000,
        TenantUnitsPerFiveMinutes = 3_000_000,
        SharingPerFiveMinutes = 100_000,
        UserRequestsPerFiveMinutes = 100_000,
        MailboxRequestsPerTenMinutes = 100_000,
        MessagesPerMinute = 10_000,
        ActivityPerSecond = 1_000,
        ActivityPerUserMinute = 1_000,
        CardsPerSecond = 1_000,
    };
}
