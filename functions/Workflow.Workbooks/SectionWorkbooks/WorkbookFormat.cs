namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The names that make a workbook ours (contracts §2); writer, reader and add-in agree on them.</summary>
internal static class WorkbookFormat
{
    /// <summary>The version this program writes.</summary>
    public const string Version = "1";

    /// <summary>How to fill in.</summary>
    public const string GuideSheet = "記入要領";

    /// <summary>The form.</summary>
    public const string FormSheet = "調査票";

    /// <summary>The indicators.</summary>
    public const string IndicatorSheet = "指標";

    /// <summary>The very hidden sheet of keys and values.</summary>
    public const string MetaSheet = "_workflow";

    /// <summary>The name of the cell with the submission drop-down.</summary>
    public const string SubmitName = "Workflow_Submit";

    /// <summary>The key of the hidden column of row ids.</summary>
    public const string IdKey = "id";

    /// <summary>The row of the keys.</summary>
    public const int KeyRow = 3;

    /// <summary>The row of the headers.</summary>
    public const int HeaderRow = 4;

    /// <summary>The first row of answers.</summary>
    public const int FirstRow = 5;

    /// <summary>How often a section can submit by the drop-down.</summary>
    public const int MostSubmissions = 9;

    /// <summary>作成中.</summary>
    public const string Draft = "作成中";

    /// <summary>第n回提出.</summary>
    public static string Submission(int number) => $"第{number}回提出";

    /// <summary>Keys of the sheet <see cref="MetaSheet"/>.</summary>
    public static class Keys
    {
        /// <summary>Version of this format.</summary>
        public const string FormatVersion = "format version";

        /// <summary>調査ID.</summary>
        public const string Survey = "survey id";

        /// <summary>担当課コード.</summary>
        public const string Section = "section code";

        /// <summary>版.</summary>
        public const string Issue = "issue number";

        /// <summary>Digest of the given cells.</summary>
        public const string Digest = "digest";

        /// <summary>The form as JSON, in numbered pieces: what all workbooks of a survey share.</summary>
        public const string Form = "form";

        /// <summary>The section's rows as JSON, in numbered pieces.</summary>
        public const string Rows = "rows";

        /// <summary>An entry of a drop-down list.</summary>
        public const string List = "list";
    }
}
