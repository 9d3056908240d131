using System.Globalization;
using System.Text.Json;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>A <c>$batch</c> is answered 200 although requests inside it were refused for too many calls; the pace must learn of those too.</summary>
internal static class BatchRefusals
{
    private const double WithoutNumber = 10;

    /// <summary>The longest wait that a refused request inside asks for; null when none was refused.</summary>
    public static TimeSpan? LongestWait(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var waits = answer.RootElement.GetProperty("responses").EnumerateArray().Where(one => one.GetProperty("status").GetInt32() == 429).Select(WaitOf).ToList();
            return waits.Count == 0 ? null : TimeSpan.FromSeconds(waits.Max());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null; // whoever reads the answers reports it
        }
    }

    private static double WaitOf(JsonElement refused)
    {
        var after = refused.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().FirstOrDefault(header => header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value
            : default;
        return after.ValueKind == JsonValueKind.String && double.TryParse(after.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Min(seconds, TimeSpan.SecondsPerDay)
            : WithoutNumber;
    }
}
