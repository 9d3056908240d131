namespace Workflow.Workbooks.Reports.Docx;

/// <summary>What came of writing a report into a template.</summary>
/// <param name="Fault">Why the template cannot be used; null when it could and the report was written.</param>
/// <param name="MissingControls">Controls whose content the template has no place for, in print order.</param>
public sealed record DocxOutcome(TemplateFault? Fault, IReadOnlyList<string> MissingControls)
{
    /// <summary>Written, nothing left out.</summary>
    public static DocxOutcome Whole { get; } = new(null, []);
}

/// <summary>Why a file cannot serve as a template.</summary>
public enum TemplateFault
{
    /// <summary>Not a Word document (.docx or .dotx), or damaged.</summary>
    NotWord,

    /// <summary>It carries macros, ActiveX or embedded objects that run.</summary>
    Macros,

    /// <summary>Larger than a template can sensibly be.</summary>
    TooLarge,
}
