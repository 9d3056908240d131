using System.Reflection;
using System.Text.RegularExpressions;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.Tests.Documents;

/// <summary>docs/glossary.md names types and members; they must exist.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Type[] Known = [.. typeof(Survey).Assembly.GetExportedTypes(), .. typeof(Notice).Assembly.GetExportedTypes()];

    [Fact]
    public void Glossary_CodeNames_Exist()
    {
        var names = CodeNames();

        Assert.True(names.Count > 60, $"only {names.Count} code names found: has the table changed its shape?");
        Assert.All(names, n => Assert.True(Exists(n), n));
    }

    [Fact]
    public void Glossary_Terms_StandOnce()
    {
        var terms = Rows().SelectMany(r => r[0].Split(" / ")).ToList();

        Assert.Equal(terms.Distinct(), terms);
    }

    private static List<string> CodeNames() => [.. Rows().SelectMany(r => CodeName().Matches(r[2])).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "glossary.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| 日本語", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | "));

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Known.Where(t => t.Name == parts[0])
            .Any(t => parts.Length == 1 || t.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:\\.[A-Z][A-Za-z]+)?)`")]
    private static partial Regex CodeName();
}
