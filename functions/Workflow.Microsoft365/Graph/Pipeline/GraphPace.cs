using System.Globalization;
using System.Net;
using Workflow.Application.Ports;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Keeps all callers of one application below the limits (R2, R35, R40): our own account of resource units over a minute and a day, the sharing calls, mail and
/// activity notices; what the RateLimit headers tell (R5, best effort); and one "throttled until" for everybody (R44). Safe for concurrent use.
/// </summary>
public sealed class GraphPace : IResourceMeter
{
    private static readonly GraphCharge OneUnit = new(GraphWorkload.SharePoint, 1, IsSharing: false, Mailbox: null);
    private readonly Lock gate = new();
    private readonly GraphOptions options;
    private readonly TimeProvider time;
    private readonly SlidingWindow minute;
    private readonly SlidingWindow day;
    private readonly SlidingWindow sharing;
    private readonly SlidingWindow activities;
    private readonly Dictionary<string, SlidingWindow> mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<GraphWorkload, DateTimeOffset> throttledUntil = [];
    private (int Remaining, DateTimeOffset Until) told = (0, DateTimeOffset.MinValue);
    private long spent;

    /// <summary>A pace with fresh accounts.</summary>
    public GraphPace(GraphOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        minute = Window(options.UnitsPerMinute, TimeSpan.FromMinutes(1));
        day = Window(options.UnitsPerDay, TimeSpan.FromDays(1));
        sharing = Window(options.SharingCallsPerFiveMinutes, TimeSpan.FromMinutes(5));
        activities = Window(options.ActivitiesPerSecond, TimeSpan.FromSeconds(1));
    }

    /// <inheritdoc/>
    public int Available
    {
        get
        {
            lock (gate)
            {
                var now = time.GetUtcNow();
                if (IsThrottled(GraphWorkload.SharePoint, now))
                    return -1;
                var own = Math.Min(minute.Available(now), day.Available(now));
                return told.Until > now ? Math.Min(own, told.Remaining) : own;
            }
        }
    }

    /// <inheritdoc/>
    public DateTimeOffset RefillAt
    {
        get
        {
            lock (gate)
            {
                var now = time.GetUtcNow();
                return now + WaitFor(OneUnit with { Units = Math.Min(options.UnitsPerMinute / 10, 100) }, now);
            }
        }
    }

    /// <inheritdoc/>
    public long Spent => Interlocked.Read(ref spent);

    /// <summary>Takes a charge from the accounts and answers zero, or answers how long to wait before asking again.</summary>
    public TimeSpan TryTake(GraphCharge charge)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var wait = WaitFor(charge, now);
            if (wait > TimeSpan.Zero)
                return wait;

            minute.Take(charge.Units, now);
            day.Take(charge.Units, now);
            if (charge.IsSharing)
                sharing.Take(1, now);
            if (charge.Workload == GraphWorkload.Teams)
                activities.Take(1, now);
            if (charge.Mailbox is { } mailbox)
                Mailbox(mailbox).Take(1, now);
            told = told with { Remaining = told.Remaining - charge.Units };
            Interlocked.Add(ref spent, charge.Units);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Learns from an answer: RateLimit headers, and on a refusal how long everybody waits.</summary>
    public void Observe(GraphWorkload workload, HttpResponseMessage response)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (workload == GraphWorkload.SharePoint && Number(response, "RateLimit-Remaining") is { } remaining && Number(response, "RateLimit-Reset") is { } reset)
                told = ((int)remaining, now + TimeSpan.FromSeconds(reset));

            if (WaitAskedBy(response, now) is { } wait)
                Hold(workload, now + wait);
        }
    }

    /// <summary>Lets everybody wait (R44).</summary>
    public void HoldBack(GraphWorkload workload, TimeSpan wait)
    {
        lock (gate)
            Hold(workload, time.GetUtcNow() + wait);
    }

    /// <summary>How long a refusal asks to wait: the larger of Retry-After and RateLimit-Reset (R4); null when the answer is no such refusal.</summary>
    public static TimeSpan? WaitAskedBy(HttpResponseMessage response, DateTimeOffset now)
    {
        var refused = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && !response.Headers.Contains(OutcomeHeaders.Local);
        var after = response.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null;
        var reset = Number(response, "RateLimit-Reset");
        return !refused || (after is null && reset is null)
            ? null
            : TimeSpan.FromSeconds(Math.Clamp(Math.Max(after?.TotalSeconds ?? 0, reset ?? 0), 0, TimeSpan.SecondsPerDay));
    }

    private TimeSpan WaitFor(GraphCharge charge, DateTimeOffset now)
    {
        var wait = throttledUntil.TryGetValue(charge.Workload, out var until) && until > now ? until - now : TimeSpan.Zero;
        if (charge.Units > 0)
        {
            Longer(minute.WaitFor(charge.Units, now));
            Longer(day.WaitFor(charge.Units, now));
            if (told.Until > now && told.Remaining < charge.Units)
                Longer(told.Until - now);
        }

        if (charge.IsSharing)
            Longer(sharing.WaitFor(1, now));
        if (charge.Workload == GraphWorkload.Teams)
            Longer(activities.WaitFor(1, now));
        if (charge.Mailbox is { } mailbox)
            Longer(Mailbox(mailbox).WaitFor(1, now));
        return wait;

        void Longer(TimeSpan other) => wait = other > wait ? other : wait;
    }

    private void Hold(GraphWorkload workload, DateTimeOffset until)
    {
        if (!throttledUntil.TryGetValue(workload, out var known) || known < until)
            throttledUntil[workload] = until;
    }

    private bool IsThrottled(GraphWorkload workload, DateTimeOffset now) => throttledUntil.TryGetValue(workload, out var until) && until > now;

    private SlidingWindow Window(int limit, TimeSpan period) => new(Math.Max(1, (int)(limit * options.Share)), period);

    private SlidingWindow Mailbox(string name)
    {
        if (!mailboxes.TryGetValue(name, out var window))
            mailboxes[name] = window = Window(options.MailPerMinute, TimeSpan.FromMinutes(1));
        return window;
    }

    private static double? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
