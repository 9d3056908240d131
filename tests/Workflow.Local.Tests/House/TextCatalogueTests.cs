using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workflow.Local.Tests.House;

/// <summary>Every text stands in both languages with the same places to fill.</summary>
public sealed partial class TextCatalogueTests
{
    public static TheoryData<string> JapaneseFiles =>
    [
        .. Directory.EnumerateFiles(Repository.At("functions"), "*Japanese.resx", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/artifacts/")).Select(f => Path.GetRelativePath(Repository.Root, f)),
    ];

    [Theory]
    [MemberData(nameof(JapaneseFiles))]
    public void Texts_BothLanguages_SameKeysAndPlaceholders(string japaneseFile)
    {
        var japanese = Read(japaneseFile);
        var english = Read(japaneseFile.Replace("Japanese.resx", "English.resx", StringComparison.Ordinal));
        Assert.Equal(japanese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(japanese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Theory]
    [MemberData(nameof(JapaneseFiles))]
    public void Texts_Japanese_AreJapanese(string japaneseFile) =>
        Assert.All(Read(japaneseFile).Where(t => Letters().Count(t.Value) > 12), text => Assert.Matches(@"\p{IsHiragana}|\p{IsKatakana}|\p{IsCJKUnifiedIdeographs}", text.Value));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.At(file)).Root!.Elements("data").ToDictionary(d => (string)d.Attribute("name")!, d => (string)d.Element("value")!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[A-Za-z]")]
    private static partial Regex Letters();
}
