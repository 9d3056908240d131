namespace Workflow.Local.Tenant;

/// <summary>One call as the tenant sees it, whatever brought it: a socket, a handler in the same process, or a <c>$batch</c>.</summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Origin">Scheme, host and port that the caller used; addresses in answers begin with it.</param>
/// <param name="Target">Path and query as sent, still escaped.</param>
/// <param name="Headers">Headers by name, in any case.</param>
/// <param name="Body">The whole body.</param>
public sealed record TenantRequest(string Method, string Origin, string Target, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    internal string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    internal bool Prefers(string preference) => Header("Prefer")?.Contains(preference, StringComparison.OrdinalIgnoreCase) == true;
}
