using System.Globalization;
using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Ledger;

/// <summary>Column values between the port, where all are text, and the list, where they have types.</summary>
internal static class ColumnTexts
{
    /// <summary>Values for a write; an empty text blanks its column.</summary>
    public static Dictionary<string, ListValue> ToList(IReadOnlyDictionary<string, string> texts, IReadOnlyList<LedgerColumn> columns)
    {
        var values = new Dictionary<string, ListValue>(StringComparer.Ordinal);
        foreach (var (name, text) in texts)
        {
            var column = columns.FirstOrDefault(c => c.Name == name) ?? throw new ArgumentException($"The list has no column {name}.", nameof(texts));
            values[name] = ToList(text, column);
        }

        return values;
    }

    /// <summary>The columns we know, as text; whatever a person put there arrives too.</summary>
    public static Dictionary<string, string> ToPort(ListItem item, IReadOnlyList<LedgerColumn> columns)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (item.Fields.TryGetValue(column.Name, out var value) && ToPort(value, column.Kind) is { Length: > 0 } text)
                texts[column.Name] = text;
        }

        return texts;
    }

    private static ListValue ToList(string text, LedgerColumn column) =>
        text.Length == 0 ? ListValue.Blank
        : column.Kind == LedgerColumnKind.Number && double.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? ListValue.Of(number)
        : ListValue.Of(text);

    private static string ToPort(ListValue value, LedgerColumnKind kind) =>
        kind == LedgerColumnKind.Time && value.Moment is { } moment ? ListValue.Of(moment).Text!
        : value.Text ?? value.Number?.ToString("R", CultureInfo.InvariantCulture) ?? (value.MaybeFlag is { } flag ? (flag ? "true" : "false") : "");
}
