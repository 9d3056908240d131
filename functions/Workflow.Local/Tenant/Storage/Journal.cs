using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>
/// An append-only file of commits beside a snapshot. A line counts once its line break is there; a torn last line was never acknowledged and is cut off.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly TenantJson Json = new(new JsonSerializerOptions(TenantJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly string snapshotPath;
    private readonly bool flush;
    private readonly FileStream file;
    private readonly FileStream owner;
    private long number;

    public Journal(string folder, bool flushToDisk)
    {
        snapshotPath = Path.Combine(folder, "snapshot.jsonl");
        flush = flushToDisk;
        // A second tenant on the same folder is refused here; the lock goes with the process, however it ends.
        owner = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        file = new FileStream(Path.Combine(folder, "journal.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
    }

    /// <summary>Lines since the last snapshot.</summary>
    public int Length { get; private set; }

    /// <summary>The records of the snapshot, then those of the journal; and the effects that were not yet said to be done, by commit.</summary>
    public IEnumerable<TenantRecord> Load(SortedDictionary<long, IReadOnlyList<FileEffect>> undone)
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

        foreach (var commit in LoadJournal())
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

    /// <summary>Appends a commit and gives its number.</summary>
    public long Append(IReadOnlyList<TenantRecord> puts, IReadOnlyList<FileEffect> effects)
    {
        Write(new JournalLine { Number = number + 1, Puts = puts, Effects = effects }, flush);
        return ++number;
    }

    /// <summary>Says that the effects of a commit are carried out. Losing this line only means doing them again.</summary>
    public void AppendDone(long commit) => Write(new JournalLine { Number = commit, Done = true }, flushToDisk: false);

    /// <summary>Puts all records in the snapshot and begins the journal anew.</summary>
    public void Snapshot(IEnumerable<TenantRecord> everything)
    {
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
        file.SetLength(0);
        file.Position = 0;
        Length = 0;
    }

    public void Dispose()
    {
        file.Dispose();
        owner.Dispose();
    }

    private List<JournalLine> LoadJournal()
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var lines = new List<JournalLine>();
        long good = 0;
        foreach (var line in ReadLines(bytes))
        {
            lines.Add(Read(line, lines.Count + 1));
            good += line.Length + 1;
        }

        file.SetLength(good);
        file.Position = good;
        return lines;
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

    private void Write(JournalLine line, bool flushToDisk)
    {
        var before = file.Position;
        try
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(line, Json.JournalLine);
            file.Write([.. bytes, (byte)'\n']);
            file.Flush(flushToDisk);
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
