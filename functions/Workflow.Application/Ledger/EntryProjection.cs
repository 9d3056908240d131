using System.Globalization;
using System.Text.Json;
using Workflow.Core.Calendar;

namespace Workflow.Application.Ledger;

/// <summary>The columns of an entry: the coordinator's view of it, and its sealed record. A pure function of the entry.</summary>
internal static class EntryProjection
{
    /// <summary>All columns of a section's entry.</summary>
    public static Dictionary<string, string> Of(SectionEntry e) => new(Seen(e)) { ["Record"] = Record(e) };

    /// <summary>All columns of a survey's own entry; the lease is not part of it.</summary>
    public static Dictionary<string, string> Of(SurveyEntry e) => new(Seen(e)) { ["Record"] = Record(e) };

    /// <summary>The sealed record of a section's entry.</summary>
    public static string Record(SectionEntry e) => RecordSeal.Seal(JsonSerializer.Serialize(e, LedgerForm.Plain.SectionEntry));

    /// <summary>The sealed record of a survey's own entry.</summary>
    public static string Record(SurveyEntry e) => RecordSeal.Seal(JsonSerializer.Serialize(e, LedgerForm.Plain.SurveyEntry));

    /// <summary>The columns of a section's entry that the coordinator sees.</summary>
    public static Dictionary<string, string> Seen(SectionEntry e) => new(StringComparer.Ordinal)
    {
        ["Key"] = LedgerKey.Of(e.Survey, e.Section),
        ["SurveyId"] = e.Survey.Value,
        ["SectionCode"] = e.Section.Value,
        ["Name"] = OneLine(e.Name),
        ["State"] = e.Withdrawn ? "対象外" : e.State.Name(),
        ["DueAt"] = Time(e.ShownDue),
        ["WorkbookId"] = e.Workbook?.File.Value ?? "",
        ["IssuedAt"] = Time(e.Workbook?.At),
        ["SubmittedAt"] = Time(e.Newest?.At),
        ["SubmittedBy"] = OneLine(e.Newest?.By ?? ""),
        ["SubmittedVersion"] = Number(e.Newest?.Number ?? 0),
        ["Answered"] = Number(e.Progress.Answered),
        ["Total"] = Number(e.Progress.Total),
        ["Errors"] = Number(e.Progress.Errors),
        ["Warnings"] = Number(e.Progress.Warnings),
        ["Reminders"] = Number(e.Reminders.Count),
        ["LastEvent"] = Line(e.LastEvent),
    };

    /// <summary>The columns of a survey's own entry that the coordinator sees.</summary>
    public static Dictionary<string, string> Seen(SurveyEntry e) => new(StringComparer.Ordinal)
    {
        ["Key"] = LedgerKey.Of(e.Survey),
        ["SurveyId"] = e.Survey.Value,
        ["SectionCode"] = LedgerKey.NoSection,
        ["Name"] = OneLine(e.Name),
        ["State"] = e.Phase.Name(),
        ["LastEvent"] = Line(e.LastEvent),
    };

    /// <summary><c>yyyy-MM-ddTHH:mm:ssZ</c>; empty for null.</summary>
    public static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>2021-05-31 14:03 Submitted tanaka@…</c> in Japan time; at most 255 characters.</summary>
    public static string Line(LedgerEvent? e) =>
        e is null ? "" : OneLine($"{JapanTime.Of(e.At):yyyy-MM-dd HH:mm} {e.Kind} {e.By} {e.Text}".Trim());

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 250 ? line[..250] : line;
    }
}
