using Microsoft.Kiota.Abstractions;

namespace Workflow.GraphSdk.Exchange;

/// <summary>Conditions of a request.</summary>
internal static class Conditions
{
    /// <summary>Lets a change happen only while the thing is as it was read; nothing for null.</summary>
    public static void AddIfMatch(this RequestHeaders headers, string? eTag)
    {
        if (eTag is not null)
            headers.Add("If-Match", eTag);
    }
}
