using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>How ratings print (評価の印字).</summary>
public static class RatingText
{
    /// <summary>A code of the scale in the survey's width; anything that is not on the scale stays as typed. Marks such as ◎ have one width only.</summary>
    public static string Print(string value, Scale scale, RatingWidth width) => scale.Find(value) is { } level ? ToWidth(level.Code, width) : value;

    private static string ToWidth(string code, RatingWidth width) => string.Create(code.Length, (code, width), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = state.code[i];
            span[i] = (state.width, c) switch
            {
                (RatingWidth.Full, >= '!' and <= '~') => (char)(c - '!' + '！'),
                (RatingWidth.Half, >= '！' and <= '～') => (char)(c - '！' + '!'),
                _ => c,
            };
        }
    });
}
