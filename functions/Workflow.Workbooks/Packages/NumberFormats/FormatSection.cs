namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>One piece of a format section.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A literal's text, or the letters of a date piece.</param>
internal readonly record struct FormatPiece(FormatPieceKind Kind, string Text);

/// <summary>What a piece of a format is.</summary>
internal enum FormatPieceKind
{
    /// <summary>Text as it stands.</summary>
    Literal,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c>.</summary>
    Digit,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary><c>E+</c> or <c>E-</c>.</summary>
    Exponent,

    /// <summary>The line of a fraction.</summary>
    Slash,

    /// <summary><c>General</c> or <c>@</c>: the number as 標準 shows it.</summary>
    General,

    /// <summary>Letters of a date or time: <c>yyyy</c>, <c>ggg</c>, <c>e</c>, <c>aaa</c> …</summary>
    Date,

    /// <summary>Elapsed time: <c>[h]</c>, <c>[mm]</c>, <c>[ss]</c>.</summary>
    Elapsed,
}

/// <summary>One section of a format code (they are separated by semicolons).</summary>
internal sealed class FormatSection
{
    /// <summary>The pieces in order.</summary>
    public List<FormatPiece> Pieces { get; } = [];

    /// <summary>When the section applies; null = by sign.</summary>
    public Predicate<double>? Condition { get; set; }

    /// <summary>Thousands are separated.</summary>
    public bool Thousands { get; set; }

    /// <summary>Commas behind the digits: each divides by a thousand.</summary>
    public int Scale { get; set; }

    /// <summary>The first year of an era shows as 元.</summary>
    public bool Gannen { get; set; }

    /// <summary>It is the text format <c>@</c>, where long whole numbers show all their digits.</summary>
    public bool IsText { get; set; }

    /// <summary>It shows a date or a time.</summary>
    public bool IsDate => Pieces.Exists(p => p.Kind is FormatPieceKind.Date or FormatPieceKind.Elapsed);
}
