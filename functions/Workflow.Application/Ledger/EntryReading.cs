using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflow.Application.Ports;

namespace Workflow.Application.Ledger;

/// <summary>How a ledger item reads.</summary>
internal enum EntryCondition
{
    /// <summary>As we wrote it.</summary>
    Sound,

    /// <summary>The record is sound, but a column beside it was edited by hand.</summary>
    Edited,

    /// <summary>The record itself was edited or lost.</summary>
    Damaged,
}

/// <summary>Reads ledger items back into entries and tells which were edited by hand.</summary>
internal static class EntryReading
{
    /// <summary>A section's entry; null when <see cref="EntryCondition.Damaged"/>.</summary>
    public static (SectionEntry? Entry, EntryCondition Condition) Section(LedgerItem item)
    {
        var entry = Parse(item, LedgerForm.Plain.SectionEntry);
        return (entry, Judge(item, entry is null ? null : EntryProjection.Seen(entry)));
    }

    /// <summary>A survey's own entry; null when <see cref="EntryCondition.Damaged"/>.</summary>
    public static (SurveyEntry? Entry, EntryCondition Condition) Survey(LedgerItem item)
    {
        var entry = Parse(item, LedgerForm.Plain.SurveyEntry);
        return (entry is { Definitions.Count: > 0 } ? entry : null, Judge(item, entry is null ? null : EntryProjection.Seen(entry)));
    }

    /// <summary>A section's entry from a sealed record; null when it cannot be read.</summary>
    public static SectionEntry? OpenSection(string? record) => Open(record, LedgerForm.Plain.SectionEntry);

    /// <summary>A survey's own entry from a sealed record; null when it cannot be read.</summary>
    public static SurveyEntry? OpenSurvey(string? record) => Open(record, LedgerForm.Plain.SurveyEntry);

    private static T? Open<T>(string? record, JsonTypeInfo<T> type)
        where T : class
    {
        if (RecordSeal.Open(record) is not { } json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null; // Sealed by another version of the program whose form we do not know.
        }
    }

    private static T? Parse<T>(LedgerItem item, JsonTypeInfo<T> type)
        where T : class => Open(item.Columns.GetValueOrDefault("Record"), type);

    private static EntryCondition Judge(LedgerItem item, Dictionary<string, string>? expected)
    {
        if (expected is null)
        {
            return EntryCondition.Damaged;
        }

        var same = expected.All(c => Same(c.Value, item.Columns.GetValueOrDefault(c.Key, "")));
        return same ? EntryCondition.Sound : EntryCondition.Edited;
    }

    /// <summary>A list may give a number as <c>3</c> or <c>3.0</c>, a time with fractions, and a text without blanks at its ends.</summary>
    private static bool Same(string expected, string actual) =>
        expected.Trim() == actual.Trim()
        || (TryNumber(expected, out var a) && TryNumber(actual.Length == 0 ? "0" : actual, out var b) && a == b)
        || (TryTime(expected, out var t) && TryTime(actual, out var u) && t == u);

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);

    private static bool TryTime(string text, out long seconds)
    {
        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        seconds = read ? at.ToUnixTimeSeconds() : 0;
        return read && text.Contains('T');
    }
}
