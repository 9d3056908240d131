using System.Security.Cryptography;
using System.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>
/// A digest of everything a workbook gives and locks: row ids, given values, last year's answers shown beside, and every locked cell of the indicators.
/// Tells one edition of a questionnaire from another. The form itself, staff, texts and dates do not count: they may change without a re-issue.
/// </summary>
public static class GivenDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal, 64 characters. The order of dictionaries does not matter, the order of rows does.</summary>
    public static string Of(Questionnaire questionnaire)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] keys = [.. GivenFields.Keys(questionnaire.Fields)];
        foreach (var row in questionnaire.Rows)
        {
            Append(hash, row.Id.ToString());
            foreach (var key in keys)
            {
                AppendCell(hash, key, GivenFields.Text(questionnaire.Fields, row, key));
            }
        }

        var indicatorKeys = IndicatorFields.GivenKeys(questionnaire);
        foreach (var row in questionnaire.Indicators)
        {
            Append(hash, row.Id.ToString());
            foreach (var key in indicatorKeys)
            {
                AppendCell(hash, key, IndicatorFields.GivenText(row.Indicator, key));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A blank cell leaves no trace, so that a column nobody filled may come and go.
    private static void AppendCell(IncrementalHash hash, string key, string text)
    {
        if (text.Length > 0)
        {
            Append(hash, key);
            Append(hash, text);
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
