namespace Workflow.Local.Tenant;

/// <summary>The limits of the services, with the rule of practicalities that each comes from. A limit of 0 or less is not applied.</summary>
public sealed record ThrottlingLimits
{
    /// <summary>Resource units of an app a minute (R2).</summary>
    public int UnitsPerMinute { get; init; } = 1_250;

    /// <summary>Resource units of an app a day (R2).</summary>
    public int UnitsPerDay { get; init; } = 1_200_000;

    /// <summary>Resource units of all apps together in 5 minutes (R2).</summary>
    public int TenantUnitsPerFiveMinutes { get; init; } = 18_750;

    /// <summary>Sharing calls of an app in 5 minutes (R2).</summary>
    public int SharingPerFiveMinutes { get; init; } = 300;

    /// <summary>Requests of a signed-in user in 5 minutes (R3).</summary>
    public int UserRequestsPerFiveMinutes { get; init; } = 3_000;

    /// <summary>Share of the minute's units from which RateLimit headers are sent (R5).</summary>
    public double HeadersFrom { get; init; } = 0.8;

    /// <summary>Requests to one mailbox at a time (R35).</summary>
    public int MailboxConcurrency { get; init; } = 4;

    /// <summary>Requests to one mailbox in 10 minutes (R35).</summary>
    public int MailboxRequestsPerTenMinutes { get; init; } = 10_000;

    /// <summary>Messages sent from one mailbox a minute (R35).</summary>
    public int MessagesPerMinute { get; init; } = 30;

    /// <summary>Activity-feed notices of the app a second (R40).</summary>
    public int ActivityPerSecond { get; init; } = 5;

    /// <summary>Activity-feed notices to one user a minute (R40).</summary>
    public int ActivityPerUserMinute { get; init; } = 10;

    /// <summary>Cards a second to one webhook (R42).</summary>
    public int CardsPerSecond { get; init; } = 4;

    /// <summary>Up to 1,000 licences: the default.</summary>
    public static ThrottlingLimits Smallest { get; } = new();

    /// <summary>1,001 to 5,000 licences.</summary>
    public static ThrottlingLimits Middle { get; } = new() { UnitsPerMinute = 2_500, UnitsPerDay = 2_400_000, TenantUnitsPerFiveMinutes = 37_500 };

    /// <summary>5,001 to 15,000 licences.</summary>
    public static ThrottlingLimits Large { get; } = new() { UnitsPerMinute = 3_750, UnitsPerDay = 3_600_000, TenantUnitsPerFiveMinutes = 56_250 };

    /// <summary>No limit at all: the local edition, where nobody shares the machine.</summary>
    public static ThrottlingLimits None { get; } = new()
    {
        UnitsPerMinute = 0, UnitsPerDay = 0, TenantUnitsPerFiveMinutes = 0, SharingPerFiveMinutes = 0, UserRequestsPerFiveMinutes = 0, MailboxConcurrency = 0,
        MailboxRequestsPerTenMinutes = 0, MessagesPerMinute = 0, ActivityPerSecond = 0, ActivityPerUserMinute = 0, CardsPerSecond = 0,
    };
}
