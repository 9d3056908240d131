using System.Collections.Concurrent;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>The last reading of each workbook in this process. Safe for concurrent use.</summary>
public sealed class LookMemory
{
    private readonly ConcurrentDictionary<FileId, Look> looks = new();

    /// <summary>All of them, as they stand.</summary>
    public IReadOnlyDictionary<FileId, Look> All => looks;

    /// <summary>Notes a reading.</summary>
    public void Remember(FileId file, Look look) => looks[file] = look;

    /// <summary>Forgets a reading whose outcome could not be written.</summary>
    public void Forget(FileId file) => looks.TryRemove(file, out _);
}
