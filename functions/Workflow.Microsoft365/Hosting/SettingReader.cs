using System.Globalization;

namespace Workflow.Microsoft365.Hosting;

/// <summary>Reads settings and collects what is wrong with them. A blank one counts as absent; no value is repeated in a fault, since some are credentials.</summary>
internal sealed class SettingReader(Func<string, string?> setting)
{
    private readonly List<string> faults = [];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Adds what somebody else found.</summary>
    public void Add(string fault) => faults.Add(fault);

    /// <summary>A text; null when absent.</summary>
    public string? Text(string name)
    {
        var text = setting(name)?.Trim();
        if (text?.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true)
        {
            // The platform hands the reference through when it could not follow it.
            faults.Add($"{name}: the reference to Key Vault could not be followed. Give the app's identity the role Key Vault Secrets User, and look at the app's configuration page.");
            return null;
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A text that must be there; empty, with a fault, when it is not.</summary>
    public string Needed(string name) => Text(name) ?? Fault(name, "is missing", "");

    /// <summary>An https address, or one of this machine; null when absent.</summary>
    public Uri? Address(string name) => Text(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback) ? uri
        : Fault<Uri?>(name, "must be an https address", null);

    /// <summary>A whole number.</summary>
    public int Number(string name, int otherwise) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Fault(name, "must be a whole number", otherwise);

    /// <summary>An id; null when absent.</summary>
    public Guid? Guid(string name) => Text(name) is not { } text ? null
        : System.Guid.TryParse(text, out var id) ? id
        : Fault<Guid?>(name, "must be an id such as 0d9d3f6c-2b1e-4b4c-8f0a-7c1e5b2a9d21", null);

    /// <summary>One of some words, the first when absent.</summary>
    public string OneOf(string name, params string[] words) => Text(name) is not { } text ? words[0]
        : Array.Find(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? Fault(name, $"must be one of {string.Join(", ", words)}", words[0]);

    private T Fault<T>(string name, string what, T otherwise)
    {
        faults.Add($"{name} {what}.");
        return otherwise;
    }
}
