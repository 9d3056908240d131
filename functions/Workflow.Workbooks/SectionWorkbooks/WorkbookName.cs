using System.Text;
using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>File names of section workbooks (contracts §2, §7).</summary>
public static class WorkbookName
{
    /// <summary>SharePoint allows 400 characters for a whole path; a name this long leaves room for any library.</summary>
    private const int MostNameCharacters = 80;

    /// <summary>Linux allows 255 bytes for a file name, three of them a kanji.</summary>
    private const int MostBytes = 255;

    private const string Forbidden = "\"*:<>?/\\|#%~&{}";

    /// <summary><c>{section code}_{section name}_{survey id}.xlsx</c>; a re-issue ends in <c>_第2版.xlsx</c>.</summary>
    public static string Of(Questionnaire questionnaire)
    {
        var start = $"{questionnaire.Section}_";
        var end = $"_{questionnaire.SurveyId}{(questionnaire.Issue > 1 ? $"_第{questionnaire.Issue}版" : "")}.xlsx";
        return start + Safe(questionnaire.SectionName, MostBytes - Encoding.UTF8.GetByteCount(start + end)) + end;
    }

    /// <summary>A name without what Windows or SharePoint refuse; such characters become an underscore.</summary>
    private static string Safe(string name, int room)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0 || safe.Length + rune.Utf16SequenceLength > MostNameCharacters)
            {
                break;
            }

            var bad = Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsAscii && Forbidden.Contains((char)rune.Value));
            safe.Append(bad ? "_" : rune.ToString());
        }

        return safe.ToString().Trim().TrimEnd('.');
    }
}
