namespace Workflow.Workbooks.Reports.Documents;

/// <summary>What a text is in a document.</summary>
internal enum PassageKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>Running text between a heading and what it introduces: no page ends with it.</summary>
    Introduction,

    /// <summary>A label above running text (a field's 見出し).</summary>
    Label,

    /// <summary>A line of short facts: 担当, 評価.</summary>
    Facts,

    /// <summary>A small remark.</summary>
    Remark,
}
