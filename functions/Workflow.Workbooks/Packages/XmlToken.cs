namespace Workflow.Workbooks.Packages;

/// <summary>What <see cref="XmlScanner.Read"/> stopped at.</summary>
internal enum XmlToken
{
    /// <summary>The end of a well-formed document.</summary>
    Done,

    /// <summary>A start tag; an empty element is followed by its own <see cref="End"/>.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Character data or a CDATA section.</summary>
    Text,

    /// <summary>Not well-formed, or a document type declaration.</summary>
    Malformed,

    /// <summary>Nested deeper than <see cref="PackageLimits.XmlDepth"/>.</summary>
    TooDeep,
}
