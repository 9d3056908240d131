using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The shapes of small values.</summary>
internal static partial class Shapes
{
    /// <summary>Whether a text is a mail address or user principal name: something@domain, without blanks.</summary>
    public static bool IsAddress(string text) => text.Length <= 254 && Address().IsMatch(text);

    /// <summary>Whether a text is an item or indicator id.</summary>
    public static bool IsItemId(string text) => ItemId().IsMatch(text);

    /// <summary>Whether a text is a field key.</summary>
    public static bool IsKey(string text) => Key().IsMatch(text);

    /// <summary>Whether a text is a colour <c>#RRGGBB</c>.</summary>
    public static bool IsColor(string text) => Color().IsMatch(text);

    /// <summary>The text normalised as prose and trimmed; null when nothing is left.</summary>
    public static string? Prose(string? text) => text is null ? null : Normalization.Prose(text) is { } prose && !string.IsNullOrWhiteSpace(prose) ? prose : null;

    /// <summary>The text normalised as a code; null when nothing is left.</summary>
    public static string? Code(string? text) => text is null ? null : Normalization.Code(text) is { Length: > 0 } code ? code : null;

    /// <summary>How names of sections, headings and headers are compared: width and blanks do not count.</summary>
    public static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ItemId();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Color();
}
