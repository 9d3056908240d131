using System.Collections.Concurrent;
using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Applies the limits of SharePoint, Exchange and Teams. Refused requests count like any other (R4).</summary>
internal sealed class Throttle(ThrottlingLimits limits, ResourceUnitMeter meter)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly Dictionary<string, RateWindow> windows = [];
    private readonly ConcurrentDictionary<string, int> inFlight = new();

    public ResourceUnitMeter Meter => meter;

    /// <summary>Resource units of one request (R1).</summary>
    public static int UnitsOf(Route route, Address address) => route.Cost switch
    {
        Cost.None or Cost.Mailbox => 0,
        _ when address.Query["$expand"]?.Contains("permissions", StringComparison.Ordinal) == true => 5,
        Cost.Single => 1,
        Cost.Multi => 2,
        Cost.Sharing => 5,
        _ => address.Query["token"] is null && address.Query["$deltatoken"] is null && address.Query["$skiptoken"] is null ? 2 : 1,
    };

    /// <summary>Charges a request, and says whether it must be refused, after how many seconds to come back, and which RateLimit headers to send.</summary>
    public Verdict Charge(Route route, Address address, Caller caller, DateTimeOffset now)
    {
        lock (gate)
        {
            var verdict = route.Cost switch
            {
                Cost.None => Verdict.Pass,
                Cost.Mailbox => Window($"mailbox/{address.Segments[1]}", limits.MailboxRequestsPerTenMinutes, TimeSpan.FromMinutes(10), 1, now),
                _ => SharePoint(route, UnitsOf(route, address), caller, now),
            };
            if (route.Cost is not (Cost.None or Cost.Mailbox))
                meter.Record(route.Operation, UnitsOf(route, address), verdict.RetryAfter > 0, now);

            return verdict;
        }
    }

    /// <summary>Takes from a window of a service that is not SharePoint.</summary>
    public Verdict Take(string window, int limit, TimeSpan length, DateTimeOffset now)
    {
        lock (gate)
        {
            return Window(window, limit, length, 1, now);
        }
    }

    /// <summary>Enters a mailbox; false when too many are in it already (R35). <see cref="Leave"/> must follow either way.</summary>
    public bool Enter(string mailbox) => inFlight.AddOrUpdate(mailbox, 1, (_, n) => n + 1) <= limits.MailboxConcurrency || limits.MailboxConcurrency <= 0;

    public void Leave(string mailbox) => inFlight.AddOrUpdate(mailbox, 0, (_, n) => n - 1);

    private Verdict SharePoint(Route route, int units, Caller caller, DateTimeOffset now)
    {
        if (!caller.IsApp)
            return Window($"user/{caller.Name}", limits.UserRequestsPerFiveMinutes, FiveMinutes, 1, now);

        var day = Window($"day/{caller.Name}", limits.UnitsPerDay, TimeSpan.FromDays(1), units, now);
        var tenant = Window("tenant", limits.TenantUnitsPerFiveMinutes, FiveMinutes, units, now);
        var sharing = route.Cost == Cost.Sharing ? Window($"sharing/{caller.Name}", limits.SharingPerFiveMinutes, FiveMinutes, 1, now) : Verdict.Pass;
        var minute = Find($"minute/{caller.Name}", limits.UnitsPerMinute, Minute);
        var within = minute.Take(now, units);
        // A refusal from another limit comes without the headers (R5).
        return day.RetryAfter > 0 ? day
            : tenant.RetryAfter > 0 ? tenant
            : sharing.RetryAfter > 0 ? sharing
            : new(within ? 0 : minute.SecondsLeft(now), RateLimitHeaders(minute, now));
    }

    private List<KeyValuePair<string, string>> RateLimitHeaders(RateWindow minute, DateTimeOffset now) =>
        minute.Limit <= 0 || minute.Used < minute.Limit * limits.HeadersFrom
            ? []
            :
            [
                new("RateLimit-Limit", minute.Limit.ToString(CultureInfo.InvariantCulture)),
                new("RateLimit-Remaining", Math.Max(0, minute.Limit - minute.Used).ToString(CultureInfo.InvariantCulture)),
                new("RateLimit-Reset", minute.SecondsLeft(now).ToString(CultureInfo.InvariantCulture)),
            ];

    private Verdict Window(string name, int limit, TimeSpan length, int amount, DateTimeOffset now)
    {
        if (limit <= 0)
            return Verdict.Pass;

        var window = Find(name, limit, length);
        return window.Take(now, amount) ? Verdict.Pass : new(window.SecondsLeft(now), []);
    }

    private RateWindow Find(string name, int limit, TimeSpan length)
    {
        if (!windows.TryGetValue(name, out var window))
        {
            window = new RateWindow(limit, length);
            windows.Add(name, window);
        }

        return window;
    }
}

/// <summary>What throttling says of a request.</summary>
/// <param name="RetryAfter">Seconds to wait; 0: the request may pass.</param>
/// <param name="Headers">RateLimit headers (R5).</param>
internal sealed record Verdict(int RetryAfter, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public static readonly Verdict Pass = new(0, []);
}
