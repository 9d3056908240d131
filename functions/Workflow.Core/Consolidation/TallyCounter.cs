using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Counts towards one <see cref="Tally"/>. What is counted is the index of a code, or one of the constants.</summary>
internal sealed class TallyCounter(int codes)
{
    /// <summary>An answer that is not among the codes.</summary>
    public const int Other = -1;

    /// <summary>A blank answer of a section that submitted.</summary>
    public const int Unanswered = -2;

    /// <summary>A row of a section that did not submit.</summary>
    public const int Missing = -3;

    private readonly int[] counts = new int[codes];
    private int other;
    private int unanswered;
    private int missing;

    public void Add(int outcome)
    {
        switch (outcome)
        {
            case Missing:
                missing++;
                break;
            case Unanswered:
                unanswered++;
                break;
            case Other:
                other++;
                break;
            default:
                counts[outcome]++;
                break;
        }
    }

    public Tally ToTally(Scale? scale = null) => new(counts, other, unanswered, missing, Average(scale));

    private decimal? Average(Scale? scale)
    {
        var (points, answers) = (0m, 0);
        for (var i = 0; i < Math.Min(scale?.Levels.Count ?? 0, counts.Length); i++)
        {
            if (scale!.Levels[i].Points is { } worth)
            {
                points += worth * counts[i];
                answers += counts[i];
            }
        }

        return answers == 0 ? null : points / answers;
    }
}
