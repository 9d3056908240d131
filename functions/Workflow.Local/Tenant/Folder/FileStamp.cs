namespace Workflow.Local.Tenant;

/// <summary>How a file looks from outside: enough to know that it was written since.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">Time of the last write, in ticks.</param>
internal sealed record FileStamp(long Length, long Written)
{
    /// <summary>The stamp of a file; null when there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }
}
