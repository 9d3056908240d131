using Workflow.Core.Text;

namespace Workflow.Core.Surveys;

/// <summary>One rating (評価区分の一行).</summary>
public sealed record ScaleLevel
{
    /// <summary>コード: what the section chooses, for example <c>A</c> or <c>◎</c>.</summary>
    public required string Code { get; init; }

    /// <summary>名称.</summary>
    public string? Name { get; init; }

    /// <summary>説明.</summary>
    public string? Description { get; init; }

    /// <summary>理由必須: the field keyed <c>reason</c> must be answered when this rating is chosen.</summary>
    public bool ReasonRequired { get; init; }

    /// <summary>点数.</summary>
    public decimal? Points { get; init; }

    /// <summary>色 as <c>#RRGGBB</c>.</summary>
    public string? Color { get; init; }
}

/// <summary>The ratings of a survey, from best to worst (評価区分).</summary>
/// <param name="Levels">Best first; empty when the form has no rating.</param>
public sealed record Scale(IReadOnlyList<ScaleLevel> Levels)
{
    /// <summary>The best rating; null on an empty scale.</summary>
    public ScaleLevel? Best => Levels.Count > 0 ? Levels[0] : null;

    /// <summary>The level a typed rating means: compared after <see cref="Normalization.Code"/>, ignoring case; null when there is none.</summary>
    public ScaleLevel? Find(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        foreach (var level in Levels)
        {
            if (level.Code == typed)
            {
                return level;
            }
        }

        var code = Normalization.Code(typed);
        foreach (var level in Levels)
        {
            if (string.Equals(Normalization.Code(level.Code), code, StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        return null;
    }
}
