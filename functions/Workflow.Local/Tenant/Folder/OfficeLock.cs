namespace Workflow.Local.Tenant;

/// <summary>The files that Excel (<c>~$name.xlsx</c>) and LibreOffice (<c>.~lock.name.xlsx#</c>) put beside a workbook while somebody has it open.</summary>
internal static class OfficeLock
{
    /// <summary>A lock file older than this was left behind by a crash and counts no more.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);

    /// <summary>Whether a lock file lies beside a file.</summary>
    public static bool Exists(string path, DateTimeOffset now)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var name = Path.GetFileName(path);
        // Excel shortens: of a name of more than six letters before the dot the first two make way for ~$.
        var excelShort = Path.GetFileNameWithoutExtension(name).Length > 8 ? $"~${name[2..]}" : $"~${name}";
        return IsFresh(Path.Combine(folder, $"~${name}"), now) || IsFresh(Path.Combine(folder, excelShort), now)
            || IsFresh(Path.Combine(folder, $".~lock.{name}#"), now);
    }

    /// <summary>Whether a name is that of a lock file, a temporary file of an Office program, or hidden.</summary>
    public static bool IsPassing(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith('~') || name is "Thumbs.db" or "desktop.ini";

    private static bool IsFresh(string path, DateTimeOffset now)
    {
        var file = new FileInfo(path);
        return file.Exists && now.UtcDateTime - file.LastWriteTimeUtc < Stale;
    }
}
