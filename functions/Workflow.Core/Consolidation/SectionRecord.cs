using Workflow.Core.Answers;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>What has come from one section so far: the version that counts and the names of those it replaced.</summary>
internal sealed class SectionRecord(Section section, IReadOnlyList<Field> answerFields)
{
    private readonly Dictionary<string, string[]> answers = new(StringComparer.Ordinal);
    private readonly List<string> superseded = [];

    public Section Section => section;

    /// <summary>The submission that counts, without its answers: they are kept as plain arrays, which take a quarter of the memory.</summary>
    public SectionSubmission? Submission { get; private set; }

    public bool Rejected { get; set; }

    public IReadOnlyList<string> Superseded => superseded;

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Indicators { get; private set; } = CheckedAnswers.None.Indicators;

    public void Take(SectionSubmission submission)
    {
        if (Submission is { } current)
        {
            var newer = IsNewer(submission, current);
            superseded.Add((newer ? current.File : submission.File) ?? "");
            if (!newer)
            {
                return;
            }
        }

        Submission = submission with { Answers = CheckedAnswers.None };
        Indicators = submission.Answers.Indicators;
        answers.Clear();
        foreach (var (row, values) in submission.Answers.Rows)
        {
            if (AssignmentId.TryParse(row, out var id) && id.Section == section.Code)
            {
                answers[id.Item] = [.. answerFields.Select(f => values.GetValueOrDefault(f.Key, ""))];
            }
        }
    }

    /// <summary>The answers to an item, in the order of the form's answer fields; null when the workbook had no such row.</summary>
    public string[]? AnswersTo(string item) => answers.GetValueOrDefault(item);

    /// <summary>The order does not depend on the order of arrival: 版, then time, then name.</summary>
    private static bool IsNewer(SectionSubmission a, SectionSubmission b) =>
        (a.Issue, a.SubmittedAt ?? DateTimeOffset.MinValue).CompareTo((b.Issue, b.SubmittedAt ?? DateTimeOffset.MinValue)) is var order
        && (order != 0 ? order > 0 : string.CompareOrdinal(a.File, b.File) > 0);
}
