namespace Workflow.Local.Files;

/// <summary>Writes files so that a crash leaves the old file or the new one, never half of one.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a temporary name beside the target, then moves it there.</summary>
    public static void Write(string path, Action<Stream> content)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024))
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
}
