using System.Globalization;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 調査: one value a row.</summary>
internal static class SurveySheet
{
    // Serial numbers of 1954 to 2119: a date whose cell lost its format.
    private const decimal FirstSerial = 20_000;
    private const decimal LastSerial = 80_000;

    /// <summary>The survey's own values; all blank when there is no such sheet.</summary>
    public static SurveyDraft Read(BookTable? table, BookFindings findings)
    {
        var values = new Dictionary<string, string>();
        IReadOnlyList<int>? offsets = null;
        while (table?.Read() == true)
        {
            var (label, value) = (table.Use("項目"), table.Use("値"));
            if (table.Word(label) is not { } word || Find(word, table, label) is not { } header)
            {
                continue;
            }

            var places = findings.Places(SurveyPlace.Survey, table.Sheet);
            places.SetColumn("", value);
            places.SetRow(header.Property, table.Row);
            if (table.Text(value) is not { } text)
            {
                continue;
            }

            if (header.Property == "reminderOffsets")
            {
                offsets = Offsets(text, table, value);
            }
            else if (!values.TryAdd(header.Property, Value(header.Property, text, table, value)))
            {
                table.Report("D211", label, header.Header);
            }
        }

        return Compose(values) with { ReminderOffsets = offsets };
    }

    private static BookHeader? Find(string word, BookTable table, int column)
    {
        var folded = BookTable.Fold(word);
        foreach (var header in BookHeaders.SurveyRows)
        {
            if (BookTable.Fold(header.Header) == folded)
            {
                return header;
            }
        }

        var near = Spelling.Nearest(word, BookHeaders.SurveyRows.Select(r => r.Header));
        table.Report("D902", column, Excerpt.Of(word), near is null ? "" : $"@D.maybe|{near}");
        return null;
    }

    private static string Value(string property, string text, BookTable table, int column)
    {
        if (property is not ("dueAt" or "distributeAt"))
        {
            return text;
        }

        var date = table.Date(column);
        if (date is null && NumberText.TryParse(text, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            date = DateTime.FromOADate((double)serial);
        }

        return date is not { } moment ? text
            : moment.TimeOfDay == TimeSpan.Zero ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.AddMilliseconds(500).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static List<int>? Offsets(string text, BookTable table, int column)
    {
        if (Normalization.Code(text) is "なし" or "無し" or "無")
        {
            return [];
        }

        var offsets = new List<int>();
        foreach (var entry in CellList.Split(text))
        {
            if (NumberText.TryParse(entry, out var number) && decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue)
            {
                offsets.Add((int)number);
            }
            else
            {
                table.Report("D206", column, Excerpt.Of(entry));
            }
        }

        return offsets;
    }

    private static SurveyDraft Compose(Dictionary<string, string> values) => new()
    {
        Id = values.GetValueOrDefault("id"),
        PlanName = values.GetValueOrDefault("planName"),
        Name = values.GetValueOrDefault("name"),
        Year = values.GetValueOrDefault("year"),
        DueAt = values.GetValueOrDefault("dueAt"),
        DistributeAt = values.GetValueOrDefault("distributeAt"),
        ReminderTime = values.GetValueOrDefault("reminderTime"),
        Letter = values.GetValueOrDefault("letter"),
        Coordinator = values.GetValueOrDefault("coordinator"),
        CoordinatorMail = values.GetValueOrDefault("coordinatorMail"),
        Closing = values.GetValueOrDefault("closing"),
        Missing = values.GetValueOrDefault("missing"),
        RatingWidth = values.GetValueOrDefault("ratingWidth"),
        SharedItems = values.GetValueOrDefault("sharedItems"),
        Approval = values.GetValueOrDefault("approval"),
        UnansweredText = values.GetValueOrDefault("unansweredText"),
    };
}
