using System.Security.Cryptography;
using System.Text;

namespace Workflow.Application.Ledger;

/// <summary>
/// The column <c>Record</c>: a checksum and the entry's JSON in one line. The checksum finds edits by hand, not attackers: whoever may write the list is a coordinator.
/// </summary>
internal static class RecordSeal
{
    private const int Length = 16;

    /// <summary>The most a record may hold: the column takes 60,000 characters.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Checksum and JSON.</summary>
    public static string Seal(string json) => Checksum(json) + json;

    /// <summary>The JSON; null when the checksum does not fit.</summary>
    public static string? Open(string? sealedText)
    {
        var text = sealedText?.Trim();
        return text is { Length: > Length } && Checksum(text[Length..]) == text[..Length] ? text[Length..] : null;
    }

    private static string Checksum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..Length];
}
