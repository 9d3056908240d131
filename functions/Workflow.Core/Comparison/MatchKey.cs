using Workflow.Core.Text;

namespace Workflow.Core.Comparison;

/// <summary>What a row is known by from year to year; every text without blanks and in one width.</summary>
/// <param name="Name">The project.</param>
/// <param name="Section">The section: anything that is equal for the same one.</param>
/// <param name="Heading">The headings above it.</param>
/// <param name="Item">Its ID; empty when unknown.</param>
/// <param name="Number">番号; empty when there is none.</param>
internal sealed record MatchKey(string Name, string Section, string Heading, string Item, string Number)
{
    /// <summary>The key of a printed row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sectionOf">What stands for a section; null = its name.</param>
    public static MatchKey Of(PrintedRow row, Func<string, string>? sectionOf = null) =>
        new(Fold(row.Name), sectionOf is null ? Fold(row.Section) : sectionOf(row.Section), Fold(row.Heading), Fold(row.Item), Fold(row.Number));

    /// <summary>A text without blanks, in one width.</summary>
    public static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));
}
