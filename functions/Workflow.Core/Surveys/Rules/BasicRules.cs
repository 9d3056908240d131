using System.Globalization;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The survey's own values (調査).</summary>
internal static class BasicRules
{
    private const int MaxOffset = 250;

    /// <summary>The survey with its own values; the lists are empty.</summary>
    public static Survey Read(SurveyDraft draft, FaultCollector faults)
    {
        var reminderTime = Time(draft.ReminderTime, faults);
        var survey = new Survey
        {
            Id = Id(draft.Id, faults),
            PlanName = Required(draft.PlanName, "planName", "計画名", faults),
            Name = Required(draft.Name, "name", "調査名", faults),
            Year = Year(draft.Year, faults),
            DueAt = Moment(Required(draft.DueAt, "dueAt", "提出期限", faults), "dueAt", "提出期限", JapanTime.LastSecond, faults) ?? DateTimeOffset.MaxValue,
            DistributeAt = Moment(draft.DistributeAt, "distributeAt", "配布日", reminderTime, faults),
            ReminderTime = reminderTime,
            Letter = Letter(draft.Letter, faults),
            Coordinator = Required(draft.Coordinator, "coordinator", "事務局", faults),
            CoordinatorMail = Mail(draft.CoordinatorMail, At("coordinatorMail"), "事務局メール", faults),
            Closing = Word(draft.Closing, SurveyWords.Closing, "closing", "集約方式", faults),
            Missing = Word(draft.Missing, SurveyWords.Missing, "missing", "未提出の扱い", faults),
            RatingWidth = Word(draft.RatingWidth, SurveyWords.RatingWidths, "ratingWidth", "評価の印字", faults),
            SharedItems = Word(draft.SharedItems, SurveyWords.SharedItems, "sharedItems", "複数課の扱い", faults),
            Approval = Word(draft.Approval, SurveyWords.Approvals, "approval", "承認", faults),
            UnansweredText = Shapes.Prose(draft.UnansweredText) ?? "",
            Fields = [],
            Scale = new Scale([]),
            Sections = [],
            Items = [],
        };
        if (draft.ReminderOffsets is { } offsets)
        {
            survey = survey with { ReminderOffsets = Offsets(offsets, faults) };
        }

        if (survey.DistributeAt >= survey.DueAt)
        {
            faults.Add("D205", At("distributeAt"), draft.DistributeAt ?? "", draft.DueAt ?? "");
        }

        return survey;
    }

    /// <summary>A mail address; null when blank or wrong.</summary>
    public static string? Mail(string? typed, SurveyPlace place, string label, FaultCollector faults)
    {
        if (Shapes.Code(typed) is not { } mail || Shapes.IsAddress(mail))
        {
            return Shapes.Code(typed);
        }

        faults.Add("D209", place, label, mail);
        return null;
    }

    private static SurveyPlace At(string property) => new(SurveyPlace.Survey, -1, property);

    private static string Required(string? typed, string property, string label, FaultCollector faults)
    {
        if (Shapes.Prose(typed) is { } value)
        {
            return value;
        }

        faults.Add("D201", At(property), label);
        return "";
    }

    private static SurveyId Id(string? typed, FaultCollector faults)
    {
        var code = Shapes.Code(typed) ?? Required(typed, "id", "調査ID", faults);
        if (code.Length > 0 && !SurveyId.TryParse(code, out _))
        {
            faults.Add("D202", At("id"), code);
        }

        return new SurveyId(code);
    }

    private static FiscalYear Year(string? typed, FaultCollector faults)
    {
        var text = Required(typed, "year", "対象年度", faults);
        if (!FiscalYear.TryParse(text, out var year) && text.Length > 0)
        {
            faults.Add("D203", At("year"), text);
        }

        return year;
    }

    private static DateTimeOffset? Moment(string? typed, string property, string label, TimeOnly whenBare, FaultCollector faults)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!JapaneseDate.TryParse(typed, out WrittenDate written))
        {
            faults.Add("D204", At(property), label, typed);
            return null;
        }

        if (!written.WeekdayAgrees)
        {
            faults.Add("D210", At(property), label, typed, JapaneseDate.WithWeekday(written.Date));
        }

        return JapanTime.At(written.Date, written.Time ?? whenBare);
    }

    private static TimeOnly Time(string? typed, FaultCollector faults)
    {
        var standard = new TimeOnly(9, 0);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return standard;
        }

        if (JapaneseDate.TryParseTime(typed, out var time))
        {
            return time;
        }

        faults.Add("D207", At("reminderTime"), typed);
        return standard;
    }

    private static IReadOnlyList<int> Offsets(IReadOnlyList<int> offsets, FaultCollector faults)
    {
        foreach (var offset in offsets.Where(o => Math.Abs((long)o) > MaxOffset))
        {
            faults.Add("D206", At("reminderOffsets"), offset.ToString(CultureInfo.InvariantCulture));
        }

        if (offsets.Distinct().Count() != offsets.Count)
        {
            faults.Add("D911", At("reminderOffsets"));
        }

        return [.. offsets.Distinct()];
    }

    private static T Word<T>(string? typed, WordSet<T> words, string property, string label, FaultCollector faults)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return default;
        }

        if (!words.TryParse(typed, out var value))
        {
            faults.Add("D208", At(property), label, typed, string.Join(FaultCollector.ListSeparator, words.Japanese), faults.Maybe(typed, words.Japanese));
        }

        return value;
    }

    private static string? Letter(string? typed, FaultCollector faults)
    {
        var letter = Shapes.Prose(typed);
        foreach (var word in LetterPlaceholders.In(letter ?? "").Distinct().Where(w => !LetterPlaceholders.All.Contains(w)))
        {
            faults.Add("D212", At("letter"), word, string.Join(FaultCollector.ListSeparator, LetterPlaceholders.All), faults.Maybe(word, LetterPlaceholders.All));
        }

        return letter;
    }
}
