using System.Collections.Concurrent;
using Workflow.Application.Endpoints.Routing;

namespace Workflow.Application.Endpoints.Http;

/// <summary>Counts each caller's requests: a bucket that refills steadily, as large as a minute's worth. Safe for concurrent use.</summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private const int MaxBuckets = 10_000;
    private readonly ConcurrentDictionary<(string, RateClass), Bucket> buckets = new();

    /// <summary>Takes one request; the time to try again when there is none left.</summary>
    public DateTimeOffset? Refuse(string caller, RateClass rate)
    {
        if (buckets.Count > MaxBuckets)
        {
            // Full buckets know nothing that matters.
            buckets.Clear();
        }

        var now = time.GetUtcNow();
        var perMinute = PerMinute(rate);
        return buckets.GetOrAdd((caller.ToLowerInvariant(), rate), _ => new Bucket(perMinute, now)).Take(now, perMinute);
    }

    private static int PerMinute(RateClass rate) => rate switch
    {
        RateClass.Read => 600,
        RateClass.Check => 300,
        RateClass.Act => 120,
        RateClass.Upload => 30,
        _ => 6_000,
    };

    private sealed class Bucket(int capacity, DateTimeOffset now)
    {
        private readonly Lock gate = new();
        private double left = capacity;
        private DateTimeOffset filledAt = now;

        public DateTimeOffset? Take(DateTimeOffset now, int perMinute)
        {
            lock (gate)
            {
                left = Math.Min(perMinute, left + (Math.Max(0, (now - filledAt).TotalMinutes) * perMinute));
                filledAt = now;
                if (left < 1)
                {
                    return now + TimeSpan.FromMinutes((1 - left) / perMinute);
                }

                left--;
                return null;
            }
        }
    }
}
