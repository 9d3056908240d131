using System.Text.RegularExpressions;

namespace Workflow.Core.Surveys;

/// <summary>The placeholders of 依頼文: words in braces that are replaced when the letter is written.</summary>
public static partial class LetterPlaceholders
{
    /// <summary>All of them, without braces.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["担当課", "担当課コード", "提出期限", "調査名", "計画名", "対象年度", "事務局", "事務局メール", "配布日", "調査票", "件数", "指標数"];

    /// <summary>The words in braces of a text, in order.</summary>
    public static IEnumerable<string> In(string text) => Braces().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
