namespace Workflow.Application.Engine;

/// <summary>The engine's times and limits; the defaults suit a municipality of any size.</summary>
public sealed record EngineSettings
{
    /// <summary>A workbook's own submission cell counts when the file has been quiet for this long (contracts §6).</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A workbook that is being edited without a pause is read at most this often.</summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A save needs up to a minute to become readable; the close waits so long for what was saved before the deadline.</summary>
    public TimeSpan CloseGrace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A reminder that could not be sent at its hour is sent at most so much later.</summary>
    public TimeSpan ReminderWindow { get; init; } = TimeSpan.FromHours(24);

    /// <summary>After a change a new report waits so long for further changes.</summary>
    public TimeSpan ReportQuiet { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a lease holds. Longer than the longest single call may take, or two engines could act at once.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>What must be left of the lease before a call; no call takes longer, with all its repetitions.</summary>
    public TimeSpan LeaseReserve { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A step that keeps failing becomes 要対応 after this time.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A file that cannot be frozen because somebody has it open is reported after this time.</summary>
    public TimeSpan FreezePatience { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest workbook that is read, in bytes (E104).</summary>
    public long MaxWorkbookLength { get; init; } = 50L * 1024 * 1024;

    /// <summary>How many sections are worked on between two ledger writes: one batch of the service.</summary>
    public int Batch { get; init; } = 20;

    /// <summary>How many sections are worked on at once within a batch.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>Names the machine or app that runs the engine; part of a lease.</summary>
    public string Host { get; init; } = "engine";

    /// <summary>
    /// Only one process ever runs under <see cref="Host"/> (the local edition locks its data folder), so a lease left by a killed one is taken over at once.
    /// </summary>
    public bool IsOnlyProcessOfHost { get; init; }
}
