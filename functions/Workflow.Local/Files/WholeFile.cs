namespace Workflow.Local.Files;

/// <summary>Writes files so that a crash leaves the old file or the new one, never half of one.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary name beside the target, then moves it there. Two runs at once never share a temporary file; the last to end wins.</summary>
    public static void Write(string path, Action<Stream> content)
    {
        if (IsDevice(path))
        {
            WriteThrough(path, content);
            return;
        }

        // Hidden and short: what a killed run leaves is no workbook of a section, and a target of the greatest length still has a temporary name.
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024))
            {
                content(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // /dev/stdout and its like are written to; a move would replace the device by a file.
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    private static void WriteThrough(string path, Action<Stream> content)
    {
        using var whole = new MemoryStream();
        content(whole);
        using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        device.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }
}
