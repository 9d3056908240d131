namespace Workflow.Local.Tenant;

/// <summary>The tenant's answer to a call.</summary>
public sealed record TenantResponse
{
    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Media type of the body; null: no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The whole body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Headers besides the content type.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Resource units the call cost; null where the service counts none.</summary>
    public int? ResourceUnits { get; init; }

    /// <summary>The connection breaks before (no status) or while (some of the body) the answer is sent.</summary>
    public bool Cut { get; init; }

    internal bool IsJson => ContentType?.Contains("json", StringComparison.Ordinal) == true;

    internal TenantResponse With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
