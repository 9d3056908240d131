namespace Workflow.Local.Files;

/// <summary>The files of a folder that sections may have handed in.</summary>
internal static class WorkbookFolder
{
    // What programs leave beside a person's files.
    private static readonly string[] Leftovers = ["~$", ".~lock.", ".", "Thumbs.db", "desktop.ini"];

    /// <summary>Every file of a folder and its subfolders in ordinal order of paths, without lock files, hidden files and the paths given.</summary>
    /// <param name="folder">Where to search.</param>
    /// <param name="without">Files or folders to pass over: the definition book, earlier reports.</param>
    public static IReadOnlyList<string> Files(string folder, IReadOnlyCollection<string> without)
    {
        var passed = without.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        Collect(folder, passed, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void Collect(string folder, HashSet<string> passed, List<string> found)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.System | FileAttributes.Hidden | FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        found.AddRange(Directory.EnumerateFiles(folder, "*", options).Where(f => !IsLeftover(f) && !passed.Contains(Path.GetFullPath(f))));
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", options).Where(d => !IsLeftover(d) && !passed.Contains(Path.GetFullPath(d))))
        {
            Collect(inner, passed, found);
        }
    }

    private static bool IsLeftover(string path) => Leftovers.Any(l => Path.GetFileName(path).StartsWith(l, StringComparison.OrdinalIgnoreCase));
}
