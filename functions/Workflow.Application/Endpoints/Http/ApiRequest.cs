namespace Workflow.Application.Endpoints.Http;

/// <summary>A request as a host received it.</summary>
public sealed record ApiRequest
{
    /// <summary>Upper-case HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Decoded path, for example <c>/api/surveys</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Decoded parameters of the address; of a repeated one the first.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Headers; names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body; read only as far as the route allows.</summary>
    public Stream Body { get; init; } = Stream.Null;

    /// <summary>Where the request came from, to limit callers who did not sign in.</summary>
    public string Sender { get; init; } = "";

    /// <summary>A header; null when absent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
