using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Recognition;

/// <summary>
/// Makes a definition of any city's published progress table: header row, merged cells, headings, numbers, scale, sections, years and the published answers, which
/// become 前年度. The definition keeps the table's own year. Pure; a table that holds nothing of the kind gives no survey.
/// </summary>
public static class TableRecognition
{
    private const int AnswerDays = 30;

    /// <summary>Recognises a file's tables.</summary>
    /// <param name="tables">The sheets.</param>
    /// <param name="file">The file's name, for id and year where the table names none.</param>
    /// <param name="today">The present day: a deadline must be proposed.</param>
    public static Recognized Recognize(IReadOnlyList<TableGrid> tables, string file, DateOnly today)
    {
        var remarks = new List<Remark>();
        var hints = ReportHints.Of(tables);
        var blocks = TableBlocks.Of(ReportHints.Form(tables) is { } form ? [form, .. tables.Where(t => t.Name == "指標")] : tables, hints.IsReport);
        blocks.ChooseForm();
        if (blocks.Form is null && blocks.Indicators is null)
        {
            return new Recognized(null, [], [Remark.Doubt("no-table")]);
        }

        var parts = new RecognizedParts(blocks, hints, FiscalYear.Of(today), Path.GetFileNameWithoutExtension(file), remarks);
        var draft = parts.Draft() with
        {
            Id = Id(file, parts.Year),
            PlanName = PlanName(hints, blocks, remarks),
            Name = hints.Name ?? $"{parts.Year.LongName} 進捗状況調査",
            Year = hints.Year ?? parts.Year.LongName,
            DueAt = SurveyDrafts.Moment(Deadline(today, remarks)),
            Coordinator = hints.Coordinator ?? Coordinator(remarks),
        };
        var validation = SurveyValidator.Validate(draft);
        return new Recognized(validation.Survey, validation.Faults, remarks) { Missing = parts.Missing };
    }

    private static string Id(string file, FiscalYear year)
    {
        var name = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
        return Surveys.SurveyId.TryParse(name, out _) ? name : $"survey-{year.ShortName.ToLowerInvariant()}";
    }

    private static string PlanName(ReportHints hints, TableBlocks blocks, List<Remark> remarks)
    {
        if (hints.PlanName is { Length: > 0 } known)
        {
            return known;
        }

        var titles = blocks.Titles().Where(t => t.Length is > 3 and < 80 && !HeadingLevels.IsNumbered(t) && !TableBody.IsNote(t) && !t.Contains('。')).Select(t => t.Replace("\n", " ").Trim()).ToList();
        var title = titles.Find(t => t.Contains("計画") || t.Contains("プラン") || t.Contains("ビジョン")) ?? titles.FirstOrDefault();
        remarks.Add(Remark.Doubt(title is null ? "plan-unknown" : "plan", title ?? ""));
        return title ?? "計画名を入力";
    }

    private static string Coordinator(List<Remark> remarks)
    {
        remarks.Add(Remark.Doubt("coordinator"));
        return "事務局";
    }

    private static DateTimeOffset Deadline(DateOnly today, List<Remark> remarks)
    {
        var due = JapanTime.EndOf(BusinessDays.Add(today.AddDays(AnswerDays), 0));
        remarks.Add(Remark.Doubt("deadline", JapaneseDate.WithTime(due)));
        return due;
    }
}
