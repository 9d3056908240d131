using System.Security.Cryptography;
using System.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>A digest of everything a workbook gives and locks: row ids, given values, indicator targets. Tells one edition of a questionnaire from another.</summary>
public static class GivenDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal, 64 characters. The order of dictionaries does not matter, the order of rows does.</summary>
    public static string Of(Questionnaire questionnaire)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in questionnaire.Rows)
        {
            Append(hash, row.Id.ToString());
            foreach (var field in questionnaire.Fields)
            {
                if (row.Given.TryGetValue(field.Key, out var value))
                {
                    Append(hash, field.Key);
                    Append(hash, value);
                }
            }
        }

        foreach (var row in questionnaire.Indicators)
        {
            Append(hash, row.Id.ToString());
            Append(hash, row.Indicator.Name);
            Append(hash, row.Indicator.Unit ?? "");
            foreach (var column in questionnaire.IndicatorColumns)
            {
                Append(hash, row.Indicator.Values.GetValueOrDefault(column.Key, ""));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
