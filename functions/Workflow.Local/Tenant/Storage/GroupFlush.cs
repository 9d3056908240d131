using Microsoft.Win32.SafeHandles;

namespace Workflow.Local.Tenant;

/// <summary>
/// Brings what was written to the disk, for everybody who waits at once: one flush serves every write before it, so a busy tenant flushes no more often than its disk can. Files and the
/// journal that names them go side by side: a line that is safe before its files are is recognised at the start and cut off. It has a thread of its own, since a flush blocks. After a failed flush nobody knows what the disk holds: all is refused until the tenant is opened anew.
/// </summary>
internal sealed class GroupFlush : IDisposable
{
    private readonly SafeFileHandle journal;
    private readonly FlushCrew crew = new();
    private readonly Thread thread;
    private readonly AutoResetEvent wake = new(initialState: false);
    private readonly Lock flushing = new();
    private readonly Lock gate = new();
    private Round next = new();
    private Task running = Task.CompletedTask;
    private IOException? failure;
    private bool isStopping;

    /// <summary>Flushes files, and this journal.</summary>
    public GroupFlush(SafeFileHandle journal)
    {
        this.journal = journal;
        thread = new Thread(Run) { IsBackground = true, Name = "Tenant flush" };
        thread.Start();
    }

    /// <summary>Something was written: a file, or with null the journal. <paramref name="then"/> runs when it is safe.</summary>
    /// <exception cref="IOException">An earlier flush failed.</exception>
    public void Wrote(string? file = null, Action? then = null)
    {
        lock (gate)
        {
            ThrowIfFailed();
            next.IsEmpty = false;
            if (file is not null)
                next.Files.Add(file);

            if (then is not null)
                next.Then.Add(then);
        }

        wake.Set();
    }

    /// <summary>Ends when all that was written so far is safe; fails when it could not be made so.</summary>
    public Task SafeAsync()
    {
        lock (gate)
            return failure is null ? (next.IsEmpty ? running : next.Done.Task) : Task.FromException(failure);
    }

    /// <summary>Flushes here and now, without waiting for the thread's turn.</summary>
    /// <exception cref="IOException">It, or an earlier flush, failed.</exception>
    public void Now()
    {
        FlushOnce();
        lock (gate)
            ThrowIfFailed();
    }

    public void Dispose()
    {
        lock (gate)
            isStopping = true;

        wake.Set();
        thread.Join();
        crew.Dispose();
        wake.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            wake.WaitOne();
            FlushOnce();
            lock (gate)
            {
                if (isStopping)
                    return;
            }
        }
    }

    private void FlushOnce()
    {
        lock (flushing)
        {
            Round round;
            lock (gate)
            {
                if (next.IsEmpty || failure is not null)
                    return;

                (round, next) = (next, new Round());
                running = round.Done.Task;
            }

            try
            {
                crew.Begin(round.Files);
                RandomAccess.FlushToDisk(journal);
                crew.End();
                round.Then.ForEach(act => act());
                round.Done.SetResult();
            }
            catch (IOException e)
            {
                Fail(round, new IOException("The tenant's folder could not be flushed; nothing more is taken.", e));
            }
        }
    }

    private void Fail(Round round, IOException e)
    {
        Round waiting;
        lock (gate)
        {
            failure = e;
            waiting = next;
        }

        round.Done.SetException(e);
        waiting.Done.SetException(e);
    }

    private void ThrowIfFailed()
    {
        if (failure is not null)
            throw new IOException(failure.Message, failure);
    }

    /// <summary>What the next flush takes along, and who waits for it.</summary>
    private sealed class Round
    {
        public bool IsEmpty { get; set; } = true;

        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

        public List<Action> Then { get; } = [];

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
