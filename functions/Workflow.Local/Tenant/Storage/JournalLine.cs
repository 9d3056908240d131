namespace Workflow.Local.Tenant;

/// <summary>One line of the journal: a commit with all it put, or (with <see cref="Done"/>) the news that a commit's file effects were carried out.</summary>
internal sealed record JournalLine
{
    /// <summary>Number of the commit, rising.</summary>
    public long Number { get; init; }

    /// <summary>What was put, in order.</summary>
    public IReadOnlyList<TenantRecord> Puts { get; init; } = [];

    /// <summary>What is to be done to files a person sees; repeated after a crash until <see cref="Done"/>.</summary>
    public IReadOnlyList<FileEffect> Effects { get; init; } = [];

    /// <summary>The line only says that the effects of <see cref="Number"/> are done.</summary>
    public bool Done { get; init; }
}
