namespace Workflow.Local.Tenant;

/// <summary>People at a simulated Excel: they open, save and close workbooks with their own rights. A save is seen through Graph only after a while.</summary>
public sealed class ExcelDesk
{
    private readonly TenantSite site;

    internal ExcelDesk(TenantSite site) => this.site = site;

    /// <summary>Opens a file for editing: from now on Graph answers 423 to changes of it.</summary>
    public ExcelOutcome Open(string upn, string itemId)
    {
        lock (site.Gate)
        {
            var outcome = Judge(upn, itemId, out _);
            if (outcome == ExcelOutcome.Done)
            {
                if (!site.OpenFiles.TryGetValue(itemId, out var people))
                    site.OpenFiles[itemId] = people = new(StringComparer.OrdinalIgnoreCase);

                people.Add(upn);
            }

            return outcome;
        }
    }

    /// <summary>Saves a content. It becomes readable through Graph after a delay between the option's bounds.</summary>
    public ExcelOutcome Save(string upn, string itemId, ReadOnlyMemory<byte> content)
    {
        lock (site.Gate)
        {
            var outcome = Judge(upn, itemId, out _);
            if (outcome != ExcelOutcome.Done)
                return outcome;

            var at = site.Options.Time.GetUtcNow() + site.Between(site.Options.SaveDelayLeast, site.Options.SaveDelayMost);
            site.Later(at, changes =>
            {
                if (site.State.Items.TryGetValue(itemId, out var item) && !item.Deleted && !item.IsFolder)
                {
                    new Library(site).Replace(changes, item, content, Caller.Person(upn), at);
                }
            });
            return outcome;
        }
    }

    /// <summary>The content as that person sees it; null without the right to read.</summary>
    public ReadOnlyMemory<byte>? Read(string upn, string itemId)
    {
        lock (site.Gate)
        {
            return site.State.Items.TryGetValue(itemId, out var item) && !item.Deleted && item.Content is not null && DriveAccess.CanRead(site, Caller.Person(upn), item)
                ? site.Store.GetContent(item.Content)
                : (ReadOnlyMemory<byte>?)null; // A bare null would become an empty content.
        }
    }

    /// <summary>Closes a file.</summary>
    public void Close(string upn, string itemId)
    {
        lock (site.Gate)
        {
            if (site.OpenFiles.TryGetValue(itemId, out var people) && people.Remove(upn) && people.Count == 0)
                site.OpenFiles.Remove(itemId);
        }
    }

    private ExcelOutcome Judge(string upn, string itemId, out DriveItemRecord? item)
    {
        var caller = Caller.Person(upn);
        site.DoDue(site.Options.Time.GetUtcNow());
        return !site.State.Items.TryGetValue(itemId, out item) || item.Deleted ? ExcelOutcome.Missing
            : !DriveAccess.CanWrite(site, caller, item) ? ExcelOutcome.ReadOnly
            : item.CheckedOutBy is { } by && by != caller ? ExcelOutcome.CheckedOut
            : ExcelOutcome.Done;
    }
}

/// <summary>What Excel says to an attempt.</summary>
public enum ExcelOutcome
{
    /// <summary>It worked.</summary>
    Done,

    /// <summary>The file is gone.</summary>
    Missing,

    /// <summary>The person may not write.</summary>
    ReadOnly,

    /// <summary>Somebody has it checked out (R15).</summary>
    CheckedOut,
}
