using System.Text.RegularExpressions;

namespace Workflow.Core.Surveys;

/// <summary>The code of a responsible section (担当課コード): ASCII letters, digits and hyphens; case matters.</summary>
/// <param name="Value">The code as written.</param>
public readonly partial record struct SectionCode(string Value)
{
    /// <summary>Reads a code; false when <paramref name="text"/> is not one.</summary>
    public static bool TryParse(string? text, out SectionCode code)
    {
        code = new SectionCode(text ?? "");
        return text is not null && Pattern().IsMatch(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
