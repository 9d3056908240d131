using System.Security.Cryptography;
using System.Text;
using Workflow.Core.Answers;

namespace Workflow.Application.Files;

/// <summary>A digest of normalised answers: equal exactly when every answer is. What the pane sends with a submission, and what a receipt vouches for.</summary>
public static class AnswersDigest
{
    /// <summary>The digest of a single text.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>SHA-256 in lower-case hexadecimal, 64 characters; neither the order of rows nor that of fields matters, blank answers do not count.</summary>
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
            foreach (var (field, value) in fields.Where(f => f.Value.Length > 0).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                Append(hash, row);
                Append(hash, field);
                Append(hash, value);
            }
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
