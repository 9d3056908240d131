using System.Text.RegularExpressions;
using Workflow.Application.Endpoints.Problems;
using Workflow.Core.Findings;

namespace Workflow.Application.Tests.Endpoints;

public sealed partial class ProblemCatalogueTests
{
    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Texts_OfEveryCode_StandOnceEach(Language language) =>
        Assert.Equal(
            ProblemCatalogue.Statuses.Keys.SelectMany(c => new[] { $"{c}.title", $"{c}.detail" }).Order(StringComparer.Ordinal),
            ProblemCatalogue.Keys(language).Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_OfTheUseCasesAndEndpoints_AreAllInTheCatalogue()
    {
        var room = Path.Combine(OpenApiDocumentTests.Repository(), "functions", "Workflow.Application");
        var used = new[] { "UseCases", "Endpoints", "Engine" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(room, f), "*.cs", SearchOption.AllDirectories))
            .SelectMany(f => Said().Matches(File.ReadAllText(f))).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(used.Count > 20, "The search found too little to prove anything.");
        Assert.Empty(used.Except(ProblemCatalogue.Statuses.Keys));
    }

    /// <summary>Where a code is given: up to the end of the statement, for choices between two.</summary>
    [GeneratedRegex(@"(NotPossible<\w+>\(|NoWrite\.Because\(|Act\.Invalid(<\w+>)?\(|ProblemCatalogue\.Answer\()[^;]*?\)", RegexOptions.Singleline)]
    private static partial Regex Said();

    [GeneratedRegex(@"""([a-z][A-Za-z]{4,})""")]
    private static partial Regex Quoted();
}
