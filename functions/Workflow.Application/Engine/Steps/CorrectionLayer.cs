using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Core.Answers;

namespace Workflow.Application.Engine.Steps;

/// <summary>Which corrections still hold: the newest of each cell, as long as the section's own words are those that were corrected.</summary>
internal static class CorrectionLayer
{
    /// <summary>Those that hold over a submission's answers, in the order they were made.</summary>
    public static IReadOnlyList<Correction> Valid(IReadOnlyList<Correction> corrections, CheckedAnswers answers) =>
    [
        .. corrections.GroupBy(c => (c.Row, c.Field)).Select(g => g.Last())
            .Where(c => AnswersDigest.OfText(Words(answers, c.Row, c.Field)) == c.OriginalDigest)
            .OrderBy(c => c.Number),
    ];

    /// <summary>The section's own words in a cell; empty when it left it blank.</summary>
    public static string Words(CheckedAnswers answers, string row, string field) =>
        (answers.Rows.GetValueOrDefault(row) ?? answers.Indicators.GetValueOrDefault(row))?.GetValueOrDefault(field) ?? "";
}
