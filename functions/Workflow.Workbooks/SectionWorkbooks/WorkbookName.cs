using System.Text;
using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>File names of section workbooks (contracts §2, §7).</summary>
public static class WorkbookName
{
    /// <summary>SharePoint allows 400 characters for a whole path; a name this long leaves room for any library.</summary>
    private const int MostNameCharacters = 80;

    private const string Forbidden = "\"*:<>?/\\|#%~&{}";

    /// <summary><c>{section code}_{section name}_{survey id}.xlsx</c>; a re-issue ends in <c>_第2版.xlsx</c>.</summary>
    public static string Of(Questionnaire questionnaire) =>
        $"{questionnaire.Section}_{Safe(questionnaire.SectionName)}_{questionnaire.SurveyId}{(questionnaire.Issue > 1 ? $"_第{questionnaire.Issue}版" : "")}.xlsx";

    /// <summary>A name without what Windows or SharePoint refuse; such characters become an underscore.</summary>
    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (safe.Length + rune.Utf16SequenceLength > MostNameCharacters)
            {
                break;
            }

            var bad = Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsAscii && Forbidden.Contains((char)rune.Value));
            safe.Append(bad ? "_" : rune.ToString());
        }

        return safe.ToString().Trim().TrimEnd('.');
    }
}
