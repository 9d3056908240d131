using System.Collections.Concurrent;

namespace Workflow.Local.Tenant;

/// <summary>
/// Flushes files side by side, since a disk takes many flushes in little more time than one. Threads of its own: those of the pool would be missing to the requests. One caller at a time.
/// </summary>
internal sealed class FlushCrew : IDisposable
{
    private const int Hands = 8;
    private readonly BlockingCollection<string> todo = [];
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly CountdownEvent left = new(0);
    private readonly Thread[] threads;

    public FlushCrew()
    {
        threads = [.. Enumerable.Range(0, Hands).Select(_ => new Thread(Work) { IsBackground = true, Name = "Tenant flush" })];
        foreach (var thread in threads)
            thread.Start();
    }

    /// <summary>Begins to flush files, and returns at once. A file that is gone is no error: a later commit or a person moved it.</summary>
    public void Begin(IReadOnlyCollection<string> files)
    {
        left.Reset(files.Count);
        foreach (var file in files)
            todo.Add(file);
    }

    /// <summary>Returns when all that was begun is safe.</summary>
    /// <exception cref="IOException">A file could not be flushed.</exception>
    public void End()
    {
        left.Wait();
        if (failures.TryDequeue(out var failure))
            throw new IOException(failure.Message, failure);
    }

    public void Dispose()
    {
        todo.CompleteAdding();
        foreach (var thread in threads)
            thread.Join();

        todo.Dispose();
        left.Dispose();
    }

    private void Work()
    {
        foreach (var file in todo.GetConsumingEnumerable())
        {
            try
            {
                using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
                RandomAccess.FlushToDisk(handle);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // Nothing is there to be made safe.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Enqueue(e);
            }

            left.Signal();
        }
    }
}
