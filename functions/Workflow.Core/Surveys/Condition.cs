using Workflow.Core.Text;

namespace Workflow.Core.Surveys;

/// <summary>When a conditional field is required (条件): <c>rating=B,C</c> or <c>rating!=A</c>.</summary>
/// <param name="Key">The field whose answer decides.</param>
/// <param name="Negated">True for <c>!=</c>.</param>
/// <param name="Values">The answers named; compared after <see cref="Normalization.Code"/>.</param>
public sealed record Condition(string Key, bool Negated, IReadOnlyList<string> Values)
{
    /// <summary>Reads <c>key=A,B</c> or <c>key!=A,B</c>; values are split at <c>,</c>, <c>、</c> and line breaks. False when the text has another shape.</summary>
    public static bool TryParse(string text, out Condition condition)
    {
        condition = null!;
        var normal = Normalization.Code(text.Replace('\n', ',').Replace('\r', ','));
        var sign = normal.AsSpan().IndexOfAny('=', '≠');
        if (sign <= 0)
        {
            return false;
        }

        var isBang = normal[sign - 1] == '!';
        var negated = isBang || normal[sign] == '≠';
        var key = normal[..(isBang ? sign - 1 : sign)].Trim();
        var values = CellList.Split(normal[(sign + 1)..]);
        if (key.Length == 0 || values.Count == 0)
        {
            return false;
        }

        condition = new Condition(key, negated, values);
        return true;
    }

    /// <summary>Whether the condition holds for the deciding field's answer. An empty answer never makes another field required.</summary>
    public bool Holds(string? answer)
    {
        var code = Normalization.Code(answer ?? "");
        return code.Length > 0 && Values.Any(v => Normalization.Code(v) == code) != Negated;
    }

    /// <summary>The form <see cref="TryParse"/> reads.</summary>
    public override string ToString() => $"{Key}{(Negated ? "!=" : "=")}{string.Join(',', Values)}";

    /// <summary>Conditions are equal when they read the same.</summary>
    public bool Equals(Condition? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
