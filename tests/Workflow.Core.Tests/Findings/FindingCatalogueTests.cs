using System.Reflection;
using System.Text.RegularExpressions;
using Workflow.Core.Findings;

namespace Workflow.Core.Tests.Findings;

/// <summary>Catalogue, both languages, docs/findings.md and the code hold together.</summary>
public partial class FindingCatalogueTests
{
    private static readonly TextCatalogue Texts = new(typeof(FindingCatalogue).Assembly, "Workflow.Core.Findings.FindingTexts");

    private static readonly string[] Constants =
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Languages_HaveTheSameKeysAndPlaceholders()
    {
        Assert.Equal(Texts.Keys(Language.Japanese).Order(), Texts.Keys(Language.English).Order());
        Assert.All(FindingCatalogue.Codes, code => Assert.Equal(Placeholders(Language.Japanese, code), Placeholders(Language.English, code)));
    }

    [Fact]
    public void Codes_AllHaveMessageAndHintAndAWellFormedName() => Assert.All(FindingCatalogue.Codes, code =>
    {
        Assert.Matches("^[EWID][0-9]{3}$", code);
        Assert.NotEmpty(Texts.Get(Language.Japanese, code + ".hint"));
        Assert.NotEmpty(Texts.Get(Language.Japanese, code + ".message"));
    });

    [Fact]
    public void Constants_AreTheCodesOfTheContractInOrder()
    {
        string[] contract =
        [
            .. Range("E", 101, 6), .. Range("E", 201, 7), .. Range("E", 301, 9), .. Range("W", 401, 8), .. Range("I", 501, 3),
        ];

        Assert.Equal(contract, Constants);
        Assert.Equal(contract.Order(StringComparer.Ordinal), FindingCatalogue.Codes.Where(c => c[0] != 'D'));
    }

    [Fact]
    public void Sources_RaiseOnlyKnownCodesAndEveryCheckedOne()
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(FindingsPage.Root, "functions"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith("FindingCodes.cs", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText),
        ];
        var literals = sources.SelectMany(s => CodeLiteral().Matches(s)).Select(m => m.Groups[1].Value).Distinct();
        var names = sources.SelectMany(s => CodeName().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Empty(literals.Except(FindingCatalogue.Codes));
        Assert.All(
            typeof(FindingCodes).GetFields().Where(f => string.CompareOrdinal((string)f.GetRawConstantValue()!, "E2") > 0),
            f => Assert.Contains(f.Name, names));
    }

    [Fact]
    public void FindingsPage_TellsEveryCodeInBothLanguages()
    {
        var page = File.ReadAllText(FindingsPage.File);
        if (Environment.GetEnvironmentVariable("WORKFLOW_APPROVE") == "1")
        {
            page = FindingsPage.WithDefinitionCodes(page, Texts);
            File.WriteAllText(FindingsPage.File, page);
        }

        Assert.Equal(FindingsPage.WithDefinitionCodes(page, Texts), page);
        var sections = page.Split("\n### ").Skip(1).ToDictionary(s => s[..4]);
        Assert.Equal(Constants.Order(StringComparer.Ordinal), sections.Keys.Order(StringComparer.Ordinal));
        Assert.All(sections, section =>
        {
            Assert.Contains($"`{FindingCatalogue.SeverityOf(section.Key).ToString().ToLowerInvariant()}`", section.Value, StringComparison.Ordinal);
            Assert.Contains("| 例 Example | ", section.Value, StringComparison.Ordinal);
            Assert.Contains(Row("表示 Message", section.Key + ".message"), section.Value, StringComparison.Ordinal);
            Assert.Contains(Row("直し方 Cure", section.Key + ".hint"), section.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Message_WordAsArgument_IsTranslatedAndOtherTextKept()
    {
        var finding = new Finding("W404", "@midorino_city", "実施内容", "@W404.mail");

        Assert.Equal("「@midorino_city」の「実施内容」にメールアドレスらしい記載があります。", finding.Message());
        Assert.Contains("a mail address", finding.Message(Language.English), StringComparison.Ordinal);
        Assert.Equal("「{0}」の「a{b}」が未記入です。", new Finding("E301", "{0}", "a{b}").Message());
    }

    [Fact]
    public void Words_UsedAsArguments_AreInTheCatalogue()
    {
        var used = Directory.EnumerateFiles(Path.Combine(FindingsPage.Root, "functions", "Workflow.Core", "Checks"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => WordLiteral().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(Texts.Keys(Language.Japanese)));
    }

    private static string Row(string name, string key) =>
        $"| {name} | {FindingsPage.Words(Texts, Language.Japanese, key)} | {FindingsPage.Words(Texts, Language.English, key)} |";

    private static IEnumerable<string> Range(string letter, int first, int count) => Enumerable.Range(first, count).Select(n => $"{letter}{n}");

    private static string Placeholders(Language language, string code) =>
        string.Join(' ', Placeholder().Matches(Texts.Get(language, code + ".message") + "/" + Texts.Get(language, code + ".hint")).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"([EWID][1-9][0-9]{2})\"")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex(@"FindingCodes\.([A-Za-z]+)")]
    private static partial Regex CodeName();

    [GeneratedRegex("\"@([A-Za-z0-9.]+)\"")]
    private static partial Regex WordLiteral();
}
