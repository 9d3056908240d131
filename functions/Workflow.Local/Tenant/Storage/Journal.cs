using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>
/// An append-only file of commits beside a snapshot. A line counts once its line break is there; a torn last line was never acknowledged and is cut off, and so is a
/// commit whose files a power cut tore, with all that follows it. Commits come from one thread at a time.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly TenantJson Json = new(new JsonSerializerOptions(TenantJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly string snapshotPath;
    private readonly FileStream file;
    private readonly Lock writing = new();
    private readonly GroupFlush? flush;
    private readonly FileStream owner;
    private long number;

    public Journal(string folder, bool flushToDisk)
    {
        snapshotPath = Path.Combine(folder, "snapshot.jsonl");
        // A second tenant on the same folder is refused here; the lock goes with the process, however it ends.
        owner = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        file = new FileStream(Path.Combine(folder, "journal.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        flush = flushToDisk ? new GroupFlush(file.SafeFileHandle) : null;
    }

    /// <summary>Lines since the last snapshot.</summary>
    public int Length { get; private set; }

    /// <summary>Ends when all that was appended and noted so far survives a power cut.</summary>
    /// <exception cref="IOException">It does not; nothing more is taken.</exception>
    public Task SafeAsync() => flush?.SafeAsync() ?? Task.CompletedTask;

    /// <summary>A file was written that the next commit names.</summary>
    public void Wrote(string path) => flush?.Wrote(path);

    /// <summary>
    /// The records of the snapshot, then those of the journal; and the effects that were not yet said to be done, by commit. <paramref name="isWhole"/> says whether the files that a commit
    /// names are there; only commits after the last that was surely safe are asked about.
    /// </summary>
    public IEnumerable<TenantRecord> Load(SortedDictionary<long, IReadOnlyList<FileEffect>> undone, Func<JournalLine, bool> isWhole)
    {
        if (File.Exists(snapshotPath))
        {
            foreach (var line in ReadLines(File.ReadAllBytes(snapshotPath)))
            {
                var commit = JsonSerializer.Deserialize(line.Span, Json.JournalLine) ?? throw new InvalidDataException(snapshotPath);
                number = Math.Max(number, commit.Number);
                foreach (var put in commit.Puts)
                    yield return put;
            }
        }

        foreach (var commit in LoadJournal(isWhole))
        {
            Length++;
            if (commit.Done)
                undone.Remove(commit.Number);
            else if (commit.Effects.Count > 0)
                undone[commit.Number] = commit.Effects;

            // A crash between writing a snapshot and emptying the journal leaves commits that the snapshot already holds.
            foreach (var put in commit.Number > number ? commit.Puts : [])
                yield return put;

            number = Math.Max(number, commit.Number);
        }
    }

    /// <summary>Appends a commit and gives its number. It is safe when <see cref="SafeAsync"/> has ended.</summary>
    /// <exception cref="IOException">It could not be written; nothing of it was.</exception>
    public long Append(IReadOnlyList<TenantRecord> puts, IReadOnlyList<FileEffect> effects)
    {
        flush?.Wrote();
        Write(new JournalLine { Number = number + 1, Puts = puts, Effects = effects });
        flush?.Wrote();
        return ++number;
    }

    /// <summary>Says that the effects of a commit are carried out, when their files are safe. Losing this line only means doing them again.</summary>
    public void AppendDone(long commit)
    {
        if (flush is null)
            WriteDone(commit);
        else
            flush.Wrote(then: () => WriteDone(commit));
    }

    /// <summary>Puts all records in the snapshot and begins the journal anew.</summary>
    public void Snapshot(IEnumerable<TenantRecord> everything)
    {
        flush?.Now(); // The snapshot names files, and emptying the journal forgets what is to be done.
        var fresh = snapshotPath + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            foreach (var chunk in everything.Chunk(100))
            {
                JsonSerializer.Serialize(stream, new JournalLine { Number = number, Puts = chunk }, Json.JournalLine);
                stream.WriteByte((byte)'\n');
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, snapshotPath, overwrite: true);
        CutAt(0);
        Length = 0;
    }

    public void Dispose()
    {
        flush?.Dispose();
        file.Dispose();
        owner.Dispose();
    }

    private List<JournalLine> LoadJournal(Func<JournalLine, bool> isWhole)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        List<(JournalLine Line, long End)> all = [];
        foreach (var line in ReadLines(bytes))
            all.Add((Read(line, all.Count + 1), (all.Count == 0 ? 0 : all[^1].End) + line.Length + 1));

        var safe = all.Where(l => l.Line.Done).Select(l => l.Line.Number).Append(number).Max();
        var torn = all.FindIndex(l => l.Line.Number > safe && !isWhole(l.Line));
        List<(JournalLine Line, long End)> good = torn < 0 ? all : all[..torn];
        CutAt(good.Count == 0 ? 0 : good[^1].End);
        return [.. good.Select(l => l.Line)];
    }

    private void CutAt(long end)
    {
        lock (writing)
        {
            file.SetLength(end);
            file.Position = end;
        }
    }

    /// <summary>A whole line was acknowledged: one that cannot be read is damage, and must not be skipped in silence.</summary>
    private static JournalLine Read(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, Json.JournalLine) ?? throw new InvalidDataException($"journal.jsonl: line {number} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"journal.jsonl: line {number} is damaged: {e.Message}", e);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> ReadLines(byte[] bytes)
    {
        for (int start = 0, end; start < bytes.Length && (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1)
            yield return bytes.AsMemory(start, end - start);
    }

    private void WriteDone(long commit) => Write(new JournalLine { Number = commit, Done = true });

    private void Write(JournalLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, Json.JournalLine), (byte)'\n'];
        lock (writing)
        {
            var before = file.Position;
            try
            {
                file.Write(bytes);
                file.Flush();
                Length++;
            }
            catch (IOException)
            {
                // A full disk must leave no half line before the next commit.
                file.SetLength(before);
                file.Position = before;
                throw;
            }
        }
    }
}
