using Workflow.Application.Ports;

namespace Workflow.Simulation.World;

/// <summary>A file as people see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name.</param>
internal sealed record SeenFile(FileId Id, string Name);

/// <summary>Something that left the house.</summary>
/// <param name="At">When.</param>
/// <param name="Key">The notice's key.</param>
internal sealed record LeftNotice(DateTimeOffset At, string Key);

/// <summary>Everything outside the engine, seen from outside its ports: what people can do, and what an auditor can look at.</summary>
internal interface IWorld : IDisposable
{
    /// <summary>The clock.</summary>
    VirtualClock Clock { get; }

    /// <summary>How often something went wrong.</summary>
    int Faults { get; }

    /// <summary>Every file of the library.</summary>
    IEnumerable<SeenFile> Files { get; }

    /// <summary>Every mail that left.</summary>
    IReadOnlyList<LeftNotice> Mails { get; }

    /// <summary>Every card and feed entry that left.</summary>
    IReadOnlyList<LeftNotice> Cards { get; }

    /// <summary>Files that the engine wrote over though somebody else had written them.</summary>
    IReadOnlyList<string> Overwrites { get; }

    /// <summary>The history, by its key.</summary>
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> History { get; }

    /// <summary>The newest readable content; null when there is no such file.</summary>
    ReadOnlyMemory<byte>? Content(FileId file);

    /// <summary>A person saves; false when the service does not let them.</summary>
    bool Save(FileId file, ReadOnlyMemory<byte> content, string by);

    /// <summary>Somebody deletes a file; false when this world cannot do that.</summary>
    bool Delete(FileId file);

    /// <summary>Somebody changes, damages or deletes an item of the ledger in the browser; false when this world cannot do that.</summary>
    bool Meddle(Random random);

    /// <summary>Runs something of the engine's, letting time pass where it waits.</summary>
    Task RunAsync(Func<Task> work);

    /// <summary>From now on nothing goes wrong.</summary>
    void Calm();

    /// <summary>A process as it starts: with nothing in memory.</summary>
    EngineProcess Start(string host, PlainFiles files, Random random);

    /// <summary>Whether an exception stands for the death of the engine's process.</summary>
    bool IsKill(Exception exception);
}
