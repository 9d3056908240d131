namespace Workflow.Local.Tenant;

/// <summary>A change to the files a person sees, written down before it is carried out. Carrying it out twice equals once.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Path">The file or folder, relative to the tenant's folder, with slashes.</param>
/// <param name="Content">Content to be placed, or expected where a file is removed; empty for folders.</param>
/// <param name="From">Where a moved thing comes from.</param>
internal sealed record FileEffect(FileEffectKind Kind, string Path, string Content = "", string From = "");

/// <summary>What can be done to a file.</summary>
internal enum FileEffectKind
{
    /// <summary>A folder comes to be.</summary>
    MakeFolder,

    /// <summary>A file gets a content.</summary>
    Place,

    /// <summary>A file or folder moves.</summary>
    Move,

    /// <summary>A file goes, if nobody changed it; a folder goes, if it is empty.</summary>
    Remove,
}
