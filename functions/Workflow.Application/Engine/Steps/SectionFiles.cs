using System.Text;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>How a survey's files are called (contracts §2, §7).</summary>
internal static class SectionFiles
{
    private const string Forbidden = "\"*:<>?/\\|#%~&{}";

    /// <summary><c>{code}_{name}_{survey id}.xlsx</c>; a re-issue ends in <c>_第2版</c>. Characters that the library refuses become full-width or <c>_</c>.</summary>
    public static string Workbook(Section section, SurveyId survey, int issue) =>
        $"{section.Code}_{Safe(section.Name)}_{survey}{(issue > 1 ? $"_第{issue}版" : "")}.xlsx";

    /// <summary>The copy of a submission: its name holds the digest of its answers, so a copy made before a crash is found again only when it is the same.</summary>
    public static string Copy(SectionEntry entry, int number, string digest) => $"{entry.Section}_第{number}回_{digest[..12]}.xlsx";

    /// <summary>An accepted definition's immutable copy.</summary>
    public static string Definition(int number, string digest) => $"定義_第{number}版_{digest[..12]}.xlsx";

    /// <summary>One file of a report.</summary>
    public static string Report(SurveyId survey, int number, string format) => $"{survey}_第{number}版.{format}";

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var c in name.Trim().Trim('.'))
        {
            safe.Append(c < ' ' || Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c);
        }

        return safe.Length is 0 ? "_" : safe.ToString(0, Math.Min(safe.Length, 80));
    }
}
