namespace Workflow.Workbooks.Reports.Documents;

/// <summary>The parts of a report, in the order in which they print.</summary>
internal enum DocumentPart
{
    /// <summary>概要 with the figures.</summary>
    Summary,

    /// <summary>本文: the plan's headings with their texts, indicators and items.</summary>
    Body,

    /// <summary>指標: judgements summed up, and the indicators that stand under no heading.</summary>
    Indicators,

    /// <summary>名簿.</summary>
    Roster,

    /// <summary>提出状況.</summary>
    Status,

    /// <summary>経過.</summary>
    History,
}
