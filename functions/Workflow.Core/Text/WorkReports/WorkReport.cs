using System.Buffers;

namespace Workflow.Core.Text.WorkReports;

/// <summary>
/// Reads from a report of work (実施内容) whether its main work was left undone. The text is taken apart into sentences and clauses; each clause says that
/// work was done, that it was not, or neither. What was not done counts only where it concerns the whole work of the year itself: not one of ten events
/// (一部, うち2回), not last year, not other cities, not a condition, not what a noun is described by (中止した講座の…); and only when no clause tells of
/// work that was done, in its place or beside it. docs/decisions tells the reasons and the figures.
/// </summary>
/// <param name="Verdict">The verdict over the whole text.</param>
/// <param name="Evidence">The clause that says it was not done; empty for the other verdicts.</param>
public readonly record struct WorkReport(WorkVerdict Verdict, string Evidence)
{
    // Without one of these no clause can say that work was not done; nine texts in ten end here.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        [
            "中止", "取りやめ", "取り止め", "取止め", "とりやめ", "見送", "見合わせ", "見合せ", "断念", "休止", "休講", "休会", "延期", "未実施", "未開催", "未着手", "未執行", "不実施", "不開催",
            "なかった", "なし", "無し", "ません", "ていない", "ておらず", "できず", "出来ず", "せず", "えず", "わず", "かず", "けず", "めず", "らず", "れず",
            "っていない", "できない", "出来ない", "ゼロ", "0回", "０回",
        ],
        StringComparison.Ordinal);

    /// <summary>
    /// Whether a text tells of work that was done; asked only beside another text that says the work was not. A clause that gives a cause (…に努めたため)
    /// explains the rating and tells of no work.
    /// </summary>
    public static bool TellsOfWork(string text) =>
        Sentence.Split(text).Any(s => s.Clauses.Any(c => !c.IsCause && !UndoneWork.IsIn(c) && DoneWork.IsIn(c, afterContrast: false)));

    /// <summary>Reads a text.</summary>
    public static WorkReport Read(string text)
    {
        if (!text.AsSpan().ContainsAny(Stems))
        {
            return new WorkReport(WorkVerdict.Silent, "");
        }

        Clause[] clauses = [.. Sentence.Split(text).SelectMany(s => s.Clauses)];
        var undone = Array.ConvertAll(clauses, c => c.Text.AsSpan().ContainsAny(Stems) && UndoneWork.IsIn(c));
        var first = Array.IndexOf(undone, true);
        if (first < 0)
        {
            return new WorkReport(WorkVerdict.Silent, "");
        }

        var afterContrast = false;
        for (var i = 0; i < clauses.Length; i++)
        {
            if (undone[i])
            {
                afterContrast = clauses[i].IsContrast;
            }
            else if (DoneWork.IsIn(clauses[i], afterContrast))
            {
                return new WorkReport(WorkVerdict.Done, "");
            }
        }

        return new WorkReport(WorkVerdict.NotDone, clauses[first].Text);
    }
}
