namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>One line, up to 255 characters.</summary>
    Text,

    /// <summary>Several lines of plain text.</summary>
    Note,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date with time.</summary>
    Moment,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A kind that we read past.</summary>
    Other,
}
