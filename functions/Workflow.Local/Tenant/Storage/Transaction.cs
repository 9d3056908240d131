namespace Workflow.Local.Tenant;

/// <summary>Collects what one call changes. Nothing of it is seen before the store has kept all of it.</summary>
internal sealed class Transaction(TenantState state)
{
    private readonly List<TenantRecord> puts = [];
    private readonly List<FileEffect> effects = [];
    private long sequence = state.Sequence;

    public IReadOnlyList<TenantRecord> Puts => puts;

    public IReadOnlyList<FileEffect> Effects => effects;

    /// <summary>The next place in the order of changes.</summary>
    public long NextSequence() => ++sequence;

    public void Put(TenantRecord record) => puts.Add(record);

    public void Do(FileEffect effect) => effects.Add(effect);
}
