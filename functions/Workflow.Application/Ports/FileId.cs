namespace Workflow.Application.Ports;

/// <summary>Names a file for its whole life, whatever it is called and wherever it lies.</summary>
/// <param name="Value">The library's own identifier.</param>
public readonly record struct FileId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a folder for its whole life, whatever it is called.</summary>
/// <param name="Value">The library's own identifier.</param>
public readonly record struct FolderId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
