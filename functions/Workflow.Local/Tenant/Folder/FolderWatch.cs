namespace Workflow.Local.Tenant;

/// <summary>Listens for changes in the library's folder. It only makes the next scan sooner: a file system that tells nothing, such as a network share, is scanned all the same.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher? watcher;
    private int signalled;

    public FolderWatch(string folder)
    {
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            watcher = null;
        }
    }

    /// <summary>Whether something changed since the last question.</summary>
    public bool TakeSignal() => Interlocked.Exchange(ref signalled, 0) == 1;

    public void Dispose() => watcher?.Dispose();

    private void Signal() => Interlocked.Exchange(ref signalled, 1);
}
