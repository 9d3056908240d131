namespace Workflow.Core.Findings;

/// <summary>
/// The codes of <c>contracts §3</c> by name. A code never changes its meaning and is never used again; words are in <see cref="FindingCatalogue"/>,
/// examples and cures in docs/findings.md. The codes of a definition book (D…) stand where they are raised.
/// </summary>
public static class FindingCodes
{
    /// <summary>Not an .xlsx workbook.</summary>
    public const string NotAWorkbook = "E101";

    /// <summary>Encrypted.</summary>
    public const string Encrypted = "E102";

    /// <summary>Macros, ActiveX, embedded OLE objects or DDE.</summary>
    public const string ActiveContent = "E103";

    /// <summary>Over a safety limit.</summary>
    public const string OverLimit = "E104";

    /// <summary>Damaged.</summary>
    public const string Damaged = "E105";

    /// <summary>Not a workbook of this system.</summary>
    public const string NotOurWorkbook = "E106";

    /// <summary>Belongs to another survey or year.</summary>
    public const string OtherSurvey = "E201";

    /// <summary>Belongs to another section.</summary>
    public const string OtherSection = "E202";

    /// <summary>A row is missing.</summary>
    public const string RowMissing = "E203";

    /// <summary>A row was added or appears twice.</summary>
    public const string RowAdded = "E204";

    /// <summary>A given (locked) cell was changed.</summary>
    public const string GivenChanged = "E205";

    /// <summary>An answer column is missing.</summary>
    public const string ColumnMissing = "E206";

    /// <summary>An older issue of this workbook.</summary>
    public const string OlderIssue = "E207";

    /// <summary>A required answer is empty.</summary>
    public const string RequiredEmpty = "E301";

    /// <summary>Rating not on the scale.</summary>
    public const string NotOnScale = "E302";

    /// <summary>Reason required for this rating is missing.</summary>
    public const string ReasonMissing = "E303";

    /// <summary>Not one of the choices.</summary>
    public const string NotAChoice = "E304";

    /// <summary>Not a number where one is needed.</summary>
    public const string NotANumber = "E305";

    /// <summary>Longer than allowed.</summary>
    public const string TooLong = "E306";

    /// <summary>Shorter than allowed.</summary>
    public const string TooShort = "E307";

    /// <summary>Not a date.</summary>
    public const string NotADate = "E308";

    /// <summary>Formula error value, or a formula without a stored value.</summary>
    public const string FormulaError = "E309";

    /// <summary>Word for word the same as last year's answer.</summary>
    public const string SameAsLastYear = "W401";

    /// <summary>Rating contradicts the indicator.</summary>
    public const string ContradictsIndicator = "W402";

    /// <summary>Indicator changed by half or more without a reason.</summary>
    public const string LargeChange = "W403";

    /// <summary>Looks like personal information.</summary>
    public const string PersonalInformation = "W404";

    /// <summary>Best rating though the text says the work was not done.</summary>
    public const string BestThoughNotDone = "W405";

    /// <summary>Placeholder text in a required answer.</summary>
    public const string Placeholder = "W406";

    /// <summary>The same text in several rows of this workbook.</summary>
    public const string SameInRows = "W407";

    /// <summary>A formula in an answer cell; its shown value was taken.</summary>
    public const string FormulaTaken = "W408";

    /// <summary>Character width or case normalised.</summary>
    public const string WidthNormalised = "I501";

    /// <summary>Surrounding blanks or control characters removed.</summary>
    public const string BlanksRemoved = "I502";

    /// <summary>Links were ignored, the shown text was taken.</summary>
    public const string LinkIgnored = "I503";
}
