namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The cell styles of a section workbook; the number is the index in the styles part. <see cref="StyleSheet"/> says how each looks.</summary>
internal enum WorkbookStyle
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>The sheet's title.</summary>
    Title,

    /// <summary>Section and deadline in row 2.</summary>
    Fact,

    /// <summary>The live count.</summary>
    Count,

    /// <summary>The words before the submission drop-down.</summary>
    SubmitLabel,

    /// <summary>The submission drop-down.</summary>
    Submit,

    /// <summary>A hidden key.</summary>
    Key,

    /// <summary>Header of a given column.</summary>
    GivenHeader,

    /// <summary>Header of an answer column.</summary>
    AnswerHeader,

    /// <summary>Given text.</summary>
    Given,

    /// <summary>Given text, centred: numbers, years.</summary>
    GivenCentre,

    /// <summary>Last year's answer.</summary>
    Prior,

    /// <summary>Last year's answer, centred.</summary>
    PriorCentre,

    /// <summary>An answer of text.</summary>
    Answer,

    /// <summary>An answer of a code or date, centred.</summary>
    AnswerCentre,

    /// <summary>An answer of a number, right-aligned.</summary>
    AnswerNumber,

    /// <summary>A heading of the guide.</summary>
    GuideHeading,

    /// <summary>A paragraph of the guide.</summary>
    GuideText,

    /// <summary>The deadline in the guide.</summary>
    GuideStrong,

    /// <summary>A header of a table in the guide.</summary>
    GuideHeader,

    /// <summary>A cell of a table in the guide.</summary>
    GuideCell,

    /// <summary>A centred cell of a table in the guide.</summary>
    GuideCentre,

    /// <summary>The first of the styles that show a rating in its colour in the guide; one for each level follows.</summary>
    FirstScale,
}
