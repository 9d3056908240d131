using System.Text;
using System.Text.RegularExpressions;
using Workflow.Core.Findings;

namespace Workflow.Core.Tests.Findings;

/// <summary>docs/findings.md as the catalogue would have it: words with … for what a finding names, and the table of the D codes.</summary>
internal static partial class FindingsPage
{
    private const string GeneratedMark = "<!-- generated:";

    public static string Root { get; } = FindRoot();

    public static string File => Path.Combine(Root, "docs", "findings.md");

    /// <summary>A text of the catalogue as the page shows it.</summary>
    public static string Words(TextCatalogue texts, Language language, string key) =>
        Placeholder().Replace(texts.Get(language, key), "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>The page with its last part, the D codes, made anew.</summary>
    public static string WithDefinitionCodes(string page, TextCatalogue texts)
    {
        var mark = page.IndexOf(GeneratedMark, StringComparison.Ordinal);
        var head = page[..(page.IndexOf('\n', mark) + 1)];
        var table = new StringBuilder(head).Append("\n| | 日本語 | English |\n|---|---|---|\n");
        foreach (var code in FindingCatalogue.Codes.Where(c => c[0] == 'D'))
        {
            table.Append($"| **{code}** {(FindingCatalogue.SeverityOf(code) == Severity.Error ? "`error`" : "`warning`")}");
            foreach (var language in Enum.GetValues<Language>())
            {
                table.Append($" | {Words(texts, language, code + ".message")}<br>→ {Words(texts, language, code + ".hint")}");
            }

            table.Append(" |\n");
        }

        return table.ToString();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Workflow.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Workflow.sln");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?<!\{)\{[0-9]+\}|(?<=\{\{)\{[0-9]+\}(?=\}\})")]
    private static partial Regex Placeholder();
}
