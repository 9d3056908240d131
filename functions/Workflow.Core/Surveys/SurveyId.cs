using System.Text.RegularExpressions;

namespace Workflow.Core.Surveys;

/// <summary>Names one survey: one plan in one year (調査ID). Lower-case letters, digits and hyphens, 1 to 40 characters.</summary>
/// <param name="Value">The identifier as written; equal identifiers are equal ordinally.</param>
public readonly partial record struct SurveyId(string Value)
{
    /// <summary>Reads an identifier; false when <paramref name="text"/> is not one.</summary>
    public static bool TryParse(string? text, out SurveyId id)
    {
        id = new SurveyId(text ?? "");
        return text is not null && Pattern().IsMatch(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
