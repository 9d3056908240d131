using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>How the text of an indicator's value reads (contracts §1, §8).</summary>
public static class IndicatorValue
{
    /// <summary>
    /// Whether the indicator is numeric: every known value, the starting value included, is a number (separators, %), <c>-</c>, an arrow or blank.
    /// Any other is free text, for example a value with two figures.
    /// </summary>
    public static bool IsNumeric(Indicator indicator) =>
        indicator.Values.Values.All(IsAllowed) && IsAllowed(indicator.Baseline ?? "");

    /// <summary>Whether a numeric indicator may hold this text.</summary>
    public static bool IsAllowed(string text)
    {
        var code = Normalization.Code(text);
        return code.Length == 0 || IsUnknown(code) || ArrowOf(code) is not null || NumberText.TryParse(code, out _);
    }

    /// <summary>The number a value says; null for <c>-</c>, an arrow, blank or free text. A percent sign and separators do not count.</summary>
    public static decimal? NumberOf(string? text) => text is not null && NumberText.TryParse(text, out var number) ? number : null;

    /// <summary>The direction an arrow says; null for any other text.</summary>
    public static IndicatorDirection? ArrowOf(string? text) => text?.Trim() switch
    {
        "↑" or "⬆" or "↗" => IndicatorDirection.Up,
        "→" or "➡" => IndicatorDirection.Keep,
        "↓" or "⬇" or "↘" => IndicatorDirection.Down,
        _ => null,
    };

    /// <summary>Whether a text is a dash: known to have no value.</summary>
    public static bool IsUnknown(string text) => text.Length == 1 && NumberText.IsDash(text[0]);
}
