using System.Globalization;

namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>The value of one column of one item: a text, a number, a yes or no, or blank. A moment is a text in ISO 8601, as on the wire.</summary>
public readonly record struct ListValue
{
    private ListValue(string? text, double? number, bool? flag)
    {
        Text = text;
        Number = number;
        MaybeFlag = flag;
    }

    /// <summary>A blank: clears the column.</summary>
    public static ListValue Blank => default;

    /// <summary>The text, when it is one.</summary>
    public string? Text { get; }

    /// <summary>The number, when it is one.</summary>
    public double? Number { get; }

    /// <summary>Yes or no, when it is one.</summary>
    public bool? MaybeFlag { get; }

    /// <summary>Whether it says yes.</summary>
    public bool Flag => MaybeFlag == true;

    /// <summary>The moment its text spells, when it does.</summary>
    public DateTimeOffset? Moment =>
        DateTimeOffset.TryParse(Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>A text.</summary>
    public static ListValue Of(string? text) => new(text, null, null);

    /// <summary>A number.</summary>
    public static ListValue Of(double number) => new(null, number, null);

    /// <summary>Yes or no.</summary>
    public static ListValue Of(bool flag) => new(null, null, flag);

    /// <summary>A moment, to the second: SharePoint keeps no more.</summary>
    public static ListValue Of(DateTimeOffset moment) => new(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), null, null);
}
