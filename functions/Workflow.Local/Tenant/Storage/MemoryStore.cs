using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Keeps everything in this process: for tests and the simulation. Nothing is hashed or written out; contents are named by number.</summary>
internal sealed class MemoryStore : ITenantStore
{
    private readonly List<ReadOnlyMemory<byte>> contents = [];
    private readonly Dictionary<string, MemoryStream> uploads = [];

    public IEnumerable<TenantRecord> Load() => [];

    public void Commit(IReadOnlyList<TenantRecord> puts, IReadOnlyList<FileEffect> effects)
    {
        // The state itself is the only copy.
    }

    public Task SafeAsync() => Task.CompletedTask;

    public void Compact(Func<IEnumerable<TenantRecord>> everything)
    {
        // There is no journal.
    }

    public string PutContent(ReadOnlyMemory<byte> content)
    {
        contents.Add(content);
        return (contents.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    public ReadOnlyMemory<byte> GetContent(string name) => contents[int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture)];

    public void WriteUpload(string session, long offset, ReadOnlyMemory<byte> piece)
    {
        if (!uploads.TryGetValue(session, out var stream))
            uploads[session] = stream = new MemoryStream();

        stream.Position = offset;
        stream.Write(piece.Span);
    }

    public ReadOnlyMemory<byte> ReadUpload(string session, long length) => uploads[session].ToArray().AsMemory(0, (int)length);

    public void DropUpload(string session) => uploads.Remove(session);

    public bool IsOpen(string path) => false;

    public bool HasChanged(string path, string content) => false;

    public void Dispose()
    {
        foreach (var upload in uploads.Values)
            upload.Dispose();
    }
}
