using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>
/// The library as it changes: one delta call (one resource unit) brings it up to date for all surveys together. The token lives with the process; a new process reads
/// the whole library once, which finds everything that happened meanwhile. Safe for concurrent use.
/// </summary>
public sealed class LibraryWatch(ISurveyLibrary library, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<FileId, StoredFile> files = [];
    private string? token;
    private volatile LibrarySight sight = new([], DateTimeOffset.MinValue);

    /// <summary>The library as last seen, without asking; empty before the first refresh.</summary>
    public LibrarySight Last => sight;

    /// <summary>Asks for changes and returns what is there.</summary>
    public async Task<PortResult<LibrarySight>> RefreshAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var asked = time.GetUtcNow();
            var changes = await library.ChangesAsync(token, cancellationToken);
            if (!changes.IsOk)
            {
                return new(changes.Status, null, changes.Fault);
            }

            Take(changes.Value, asked);
            return PortResult.Ok(sight);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private void Take(LibraryChanges changes, DateTimeOffset asked)
    {
        token = changes.Token;
        if (changes.IsWhole)
        {
            files.Clear();
        }

        foreach (var file in changes.Files)
        {
            files[file.Id] = file;
        }

        foreach (var gone in changes.Deleted)
        {
            files.Remove(new FileId(gone));
        }

        sight = new LibrarySight(files.Values, asked);
    }
}
