using System.Security.Cryptography;
using System.Text;

namespace Workflow.Local.Tenant;

/// <summary>
/// Local access tokens: who calls, signed with a key that only this folder (or this process) holds. They stand for Entra's tokens on one machine;
/// the calling code neither knows nor needs the difference. Safe for several threads.
/// </summary>
public sealed class TenantTokens
{
    private const string Prefix = "local.";
    private readonly byte[] key;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Caller> known = new(StringComparer.Ordinal);

    internal TenantTokens(byte[] key) => this.key = key;

    /// <summary>A token for an app by its own right.</summary>
    public string ForApp(string name = "Workflow") => Sign(new Caller(IsApp: true, name));

    /// <summary>A token for a signed-in person.</summary>
    public string ForUser(string upn) => Sign(Caller.Person(upn));

    /// <summary>The key kept in a folder, made at the first start and readable by its owner alone.</summary>
    internal static TenantTokens Open(string folder)
    {
        var path = Path.Combine(folder, "token.key");
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

            var fresh = path + ".new";
            File.Delete(fresh);
            using (var file = new FileStream(fresh, options))
                file.Write(RandomNumberGenerator.GetBytes(32));

            File.Move(fresh, path);
        }

        return new(File.ReadAllBytes(path));
    }

    /// <summary>The caller a token names; null when it was not signed here.</summary>
    internal Caller? Read(string? authorization)
    {
        const string scheme = "Bearer ";
        if (authorization?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) != true)
            return null;

        var token = authorization[scheme.Length..].Trim();
        if (known.TryGetValue(token, out var caller))
            return caller;

        caller = Verify(token);
        if (caller is not null && known.Count < 10_000)
            known[token] = caller;

        return caller;
    }

    /// <summary>The credential in an address that works without a token (<c>tempauth</c>).</summary>
    internal string Capability(string subject) => Encode(Signature("capability/" + subject).AsSpan(0, 16).ToArray());

    /// <summary>Whether a credential belongs to a subject.</summary>
    internal bool IsCapability(string subject, string? credential) =>
        credential is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Capability(subject)), Encoding.UTF8.GetBytes(credential));

    private Caller? Verify(string token)
    {
        var parts = token.Split('.');
        if (parts is not ["local", var name, var signature])
            return null;

        try
        {
            var text = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(name));
            var given = System.Buffers.Text.Base64Url.DecodeFromChars(signature);
            return text.Length > 2 && CryptographicOperations.FixedTimeEquals(given, Signature(text)) ? new Caller(text[0] == 'a', text[2..]) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Sign(Caller caller)
    {
        var text = $"{(caller.IsApp ? 'a' : 'u')}:{caller.Name}";
        return $"{Prefix}{Encode(Encoding.UTF8.GetBytes(text))}.{Encode(Signature(text))}";
    }

    private byte[] Signature(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
