using System.Security.Cryptography;
using System.Text;
using Workflow.Core.Questionnaires;

namespace Workflow.Application.Files;

/// <summary>
/// A digest of what a questionnaire asks: given cells, fields with their rules, scale. Deadline, names and letters are left out, so that changing them never
/// re-issues a workbook; the notices tell them.
/// </summary>
public static class EditionDigest
{
    /// <summary>SHA-256, 32 hexadecimal characters.</summary>
    public static string Of(Questionnaire questionnaire)
    {
        var text = new StringBuilder(GivenDigest.Of(questionnaire));
        foreach (var f in questionnaire.Fields)
        {
            text.Append('\u0001').AppendJoin('\u0002', f.Label, f.Key, f.Kind, f.FilledBy, f.Requirement, f.Condition, f.MinLength, f.MaxLength, f.PriorKey)
                .Append('\u0002').AppendJoin('\u0003', f.Choices);
        }

        foreach (var level in questionnaire.Scale.Levels)
        {
            text.Append('\u0004').Append(level.Code).Append('\u0005').Append(level.ReasonRequired);
        }

        foreach (var column in questionnaire.IndicatorColumns)
        {
            text.Append('\u0006').Append(column.Key);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
