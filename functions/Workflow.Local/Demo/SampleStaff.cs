using Workflow.Core.Surveys;

namespace Workflow.Local.Demo;

/// <summary>The people of a sample: they open their section's workbook, type, and save.</summary>
internal sealed class SampleStaff(Sample sample)
{
    private const string RowSheet = "調査票";
    private const string IndicatorSheet = "指標";

    /// <summary>Types every answer of the section; on the first attempt with the sample's mistakes.</summary>
    public void Fill(Stream workbook, SectionCode section, bool withMistakes)
    {
        using var pen = new WorkbookPen(workbook);
        Type(pen, RowSheet, sample.Answers.Rows, section);
        Type(pen, IndicatorSheet, sample.Answers.Indicators ?? new Dictionary<string, IReadOnlyDictionary<string, string>>(), section);
        if (withMistakes)
        {
            foreach (var mistake in MistakesOf(section))
            {
                _ = pen.Write(RowSheet, mistake.Row, mistake.Field, mistake.Typed) || pen.Write(IndicatorSheet, mistake.Row, mistake.Field, mistake.Typed);
            }
        }
    }

    /// <summary>Chooses 第n回提出 in the workbook.</summary>
    public static void Submit(Stream workbook, int number)
    {
        using var pen = new WorkbookPen(workbook);
        pen.ChooseSubmission($"第{number}回提出");
    }

    /// <summary>What a section gets wrong on the first attempt.</summary>
    public IReadOnlyList<SampleMistake> MistakesOf(SectionCode section) => [.. sample.FirstAttempt.Mistakes.Where(m => IsOf(m.Row, section))];

    /// <summary>Whether a section hands in only after a reminder.</summary>
    public bool IsLate(SectionCode section) => sample.FirstAttempt.Late.Contains(section.Value);

    private static void Type(WorkbookPen pen, string sheet, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> answers, SectionCode section)
    {
        foreach (var (row, values) in answers.Where(a => IsOf(a.Key, section)))
        {
            foreach (var (key, text) in values)
            {
                pen.Write(sheet, row, key, text);
            }
        }
    }

    private static bool IsOf(string row, SectionCode section) => AssignmentId.TryParse(row, out var id) && id.Section == section;
}
