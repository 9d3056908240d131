namespace Workflow.Workbooks.Packages;

/// <summary>A sheet as the workbook lists it.</summary>
public sealed class SheetEntry
{
    internal SheetEntry(string name, bool isHidden, PackagePart part)
    {
        Name = name;
        IsHidden = isHidden;
        Part = part;
    }

    /// <summary>The name on its tab.</summary>
    public string Name { get; }

    /// <summary>Hidden or very hidden.</summary>
    public bool IsHidden { get; }

    internal PackagePart Part { get; }
}
