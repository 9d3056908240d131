namespace Workflow.Local.Files;

/// <summary>The files of a folder that sections may have handed in.</summary>
internal static class WorkbookFolder
{
    // What programs leave beside a person's files.
    private static readonly string[] Leftovers = ["~$", ".~lock.", ".", "Thumbs.db", "desktop.ini"];

    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.System | FileAttributes.Hidden, IgnoreInaccessible = false };

    /// <summary>
    /// Every file of a folder and its subfolders in ordinal order of paths, without lock files, hidden files and the paths given. Links are followed,
    /// since a workbook behind one counts like any other; each folder once, however many links lead to it.
    /// </summary>
    /// <param name="folder">Where to search.</param>
    /// <param name="without">Files or folders to pass over: the definition book, earlier reports.</param>
    public static IReadOnlyList<string> Files(string folder, IReadOnlyCollection<string> without)
    {
        var found = new List<string>();
        Collect(folder, RealPath(folder), without.Select(FullPath).ToHashSet(StringComparer.Ordinal), [], found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>A full path without a separator at its end, so that two spellings of a folder compare equal.</summary>
    public static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static void Collect(string folder, string real, HashSet<string> passed, HashSet<string> entered, List<string> found)
    {
        if (!entered.Add(real))
        {
            return;
        }

        found.AddRange(Directory.EnumerateFiles(folder, "*", Visible).Where(f => IsWanted(f, passed)));

        // Real folders first: a folder is found under its own name when a link leads to it too.
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", Visible).Where(d => IsWanted(d, passed)).OrderBy(IsLink).ThenBy(d => d, StringComparer.Ordinal))
        {
            Collect(inner, RealPath(Path.Combine(real, Path.GetFileName(inner))), passed, entered, found);
        }
    }

    private static bool IsWanted(string path, HashSet<string> passed) =>
        !Leftovers.Any(l => Path.GetFileName(path).StartsWith(l, StringComparison.OrdinalIgnoreCase)) && !passed.Contains(FullPath(path));

    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);

    private static string RealPath(string folder) => FullPath(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder);
}
