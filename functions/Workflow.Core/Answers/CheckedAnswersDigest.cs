using System.Security.Cryptography;
using System.Text;

namespace Workflow.Core.Answers;

/// <summary>
/// A digest of normalised answers: equal exactly when every answer is. The pane sends it with a submission, the server compares it with what the library
/// holds, and a receipt vouches for it.
/// </summary>
/// <remarks>
/// Canonical form, so that another program can compute the same: SHA-256 over UTF-8 bytes, printed as 64 lower-case hexadecimal digits. For every answer
/// that is not blank: row id, 00, field key, 00, text, 00. Rows are sorted by id, answers by key, both by UTF-16 code units (the order of
/// <c>Array.prototype.sort</c>). First all rows of 調査票, then the single byte 01, then all rows of 指標. Texts are as <see cref="CheckedAnswers"/> holds
/// them: line breaks <c>\n</c>, ratings and choices in the form's spelling. The bytes 00 and 01 cannot occur in a normalised text.
/// </remarks>
public static class CheckedAnswersDigest
{
    /// <summary>The digest, 64 characters.</summary>
    public static string Of(CheckedAnswers answers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, answers.Rows);
        hash.AppendData([1]);
        Append(hash, answers.Indicators);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> rows)
    {
        foreach (var (row, fields) in rows.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            foreach (var (field, text) in fields.Where(f => f.Value.Length > 0).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                Append(hash, row);
                Append(hash, field);
                Append(hash, text);
            }
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
