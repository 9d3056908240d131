using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>The logged corrections by cell; notes which of them printed over what.</summary>
internal sealed class CorrectionOverlay
{
    private readonly Dictionary<(AssignmentId Row, string Field), Correction> byCell = [];
    private readonly Dictionary<Correction, string> originals = [];
    private readonly IReadOnlyList<Correction> corrections;

    public CorrectionOverlay(IReadOnlyList<Correction> corrections)
    {
        this.corrections = corrections;
        foreach (var correction in corrections)
        {
            byCell[(correction.Row, correction.Field)] = correction;
        }
    }

    /// <summary>Those that printed, in the order they were logged.</summary>
    public IReadOnlyList<AppliedCorrection> Applied =>
        [.. corrections.Distinct().Where(originals.ContainsKey).Select(c => new AppliedCorrection(c, originals[c]))];

    /// <summary>The text that prints for an answer.</summary>
    public string Over(AssignmentId row, string field, string answer)
    {
        if (byCell.Count == 0 || !byCell.TryGetValue((row, field), out var correction))
        {
            return answer;
        }

        originals[correction] = answer;
        return correction.Value;
    }
}
