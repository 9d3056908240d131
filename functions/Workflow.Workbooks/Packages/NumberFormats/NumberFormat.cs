namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>A number format (表示形式): how a stored number shows. Immutable, thread-safe.</summary>
internal sealed class NumberFormat
{
    private readonly List<FormatSection> sections;

    private NumberFormat(List<FormatSection> sections) => this.sections = sections;

    /// <summary>標準.</summary>
    public static NumberFormat General { get; } = Parse("General");

    /// <summary>Whether positive numbers show as dates or times.</summary>
    public bool IsDate => sections[0].IsDate;

    /// <summary>Reads a format code. One that cannot be understood shows the number as 標準 does.</summary>
    public static NumberFormat Parse(string code) => new(FormatCode.Sections(code));

    /// <summary>The format of an id that the file need not define; as a Japanese Excel shows it.</summary>
    public static NumberFormat BuiltIn(int id) => BuiltInFormats.Find(id) ?? General;

    /// <summary>A number as it shows.</summary>
    public string Show(double value, bool from1904)
    {
        var section = SectionFor(value, out var showsSign);
        var shown = section.IsDate ? DateText.Show(section, value, from1904) : NumberText.Show(section, Math.Abs(value));
        var negative = value < 0 && showsSign && shown.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
        return negative && !section.IsDate ? "-" + shown : shown;
    }

    private FormatSection SectionFor(double value, out bool showsSign)
    {
        showsSign = true;
        if (sections.Exists(s => s.Condition is not null))
        {
            return sections.Find(s => s.Condition is { } condition && condition(value)) ?? sections.Find(s => s.Condition is null) ?? sections[^1];
        }

        // The second section is for negative numbers and writes its own sign.
        var at = value < 0 && sections.Count > 1 ? 1 : value == 0 && sections.Count > 2 ? 2 : 0;
        showsSign = at != 1;
        return sections[at];
    }
}
