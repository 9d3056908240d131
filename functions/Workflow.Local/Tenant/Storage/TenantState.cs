namespace Workflow.Local.Tenant;

/// <summary>Everything the tenant knows, by key. Only <see cref="Put"/> changes it, and only with what the store has kept.</summary>
internal sealed class TenantState
{
    private readonly Dictionary<string, SortedDictionary<string, DriveItemRecord>> children = [];
    private readonly Dictionary<string, MessageRecord> messagesById = [];

    public Dictionary<string, DriveRecord> Drives { get; } = [];

    public Dictionary<string, DriveItemRecord> Items { get; } = [];

    public Dictionary<string, ChangeLog<DriveItemRecord>> DriveChanges { get; } = [];

    /// <summary>Versions of each file, oldest first.</summary>
    public Dictionary<string, List<FileVersionRecord>> Versions { get; } = [];

    public Dictionary<string, UploadRecord> Uploads { get; } = [];

    public Dictionary<string, ListRecord> Lists { get; } = [];

    public Dictionary<string, ListItems> ListItems { get; } = [];

    public List<MessageRecord> Messages { get; } = [];

    public List<CardRecord> Cards { get; } = [];

    public List<ActivityRecord> Activities { get; } = [];

    public Dictionary<string, SubscriptionRecord> Subscriptions { get; } = [];

    public Dictionary<string, PersonRecord> People { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Number of the newest change of a file or list item.</summary>
    public long Sequence { get; private set; }

    public DriveRecord? DriveOf(string name) => Drives.Values.FirstOrDefault(d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a folder holds, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, DriveItemRecord> ChildrenOf(string folderId) => children.TryGetValue(folderId, out var found) ? found : Empty;

    public MessageRecord? Message(string mailbox, string id, DateTimeOffset now) =>
        messagesById.TryGetValue(id, out var message) && message.Mailbox == mailbox && message.IdAt(now) == id ? message : null;

    public void Put(TenantRecord record)
    {
        switch (record)
        {
            case DriveItemRecord item:
                PutItem(item);
                break;
            case FileVersionRecord version:
                PutVersion(version);
                break;
            case ListItemRecord item:
                Sequence = Math.Max(Sequence, item.Sequence);
                ListItems[item.ListId].Put(item);
                break;
            case MessageRecord message:
                PutMessage(message);
                break;
            case RemovalRecord removal:
                Remove(removal);
                break;
            default:
                PutSimple(record);
                break;
        }
    }

    /// <summary>Every record, in an order in which they can be put again.</summary>
    public IEnumerable<TenantRecord> Everything() =>
        [.. Drives.Values, .. Items.Values.OrderBy(i => i.Sequence), .. Versions.Values.SelectMany(v => v), .. Uploads.Values,
            .. Lists.Values, .. ListItems.Values.SelectMany(l => l.Everything), .. Messages, .. Cards, .. Activities, .. Subscriptions.Values, .. People.Values];

    private static IReadOnlyDictionary<string, DriveItemRecord> Empty { get; } = new Dictionary<string, DriveItemRecord>();

    private void PutSimple(TenantRecord record)
    {
        switch (record)
        {
            case DriveRecord drive:
                Drives[drive.Id] = drive;
                DriveChanges.TryAdd(drive.Id, new());
                break;
            case UploadRecord upload:
                Uploads[upload.Id] = upload;
                break;
            case ListRecord list:
                Lists[list.Id] = list;
                ListItems.TryAdd(list.Id, new());
                ListItems[list.Id].UseUnique(list);
                break;
            case CardRecord card:
                Cards.Add(card);
                break;
            case ActivityRecord activity:
                Activities.Add(activity);
                break;
            case SubscriptionRecord subscription:
                Subscriptions[subscription.Id] = subscription;
                break;
            case PersonRecord person:
                People[person.Upn] = person;
                break;
            default:
                throw new InvalidOperationException(record.GetType().Name);
        }
    }

    private void PutItem(DriveItemRecord item)
    {
        Sequence = Math.Max(Sequence, Math.Max(item.Sequence, item.SharingSequence));
        if (Items.TryGetValue(item.Id, out var old) && old.ParentId is { } oldParent && children.TryGetValue(oldParent, out var siblings)
            && siblings.TryGetValue(old.Name, out var there) && there.Id == item.Id)
        {
            siblings.Remove(old.Name);
        }

        Items[item.Id] = item;
        if (!item.Deleted && item.ParentId is { } parent)
        {
            if (!children.TryGetValue(parent, out var into))
                children[parent] = into = new(StringComparer.OrdinalIgnoreCase);

            into[item.Name] = item;
        }

        DriveChanges[item.DriveId].Note(item.Id, item.Sequence, item);
    }

    private void PutVersion(FileVersionRecord version)
    {
        if (!Versions.TryGetValue(version.ItemId, out var versions))
            Versions[version.ItemId] = versions = [];

        versions.Add(version);
    }

    private void PutMessage(MessageRecord message)
    {
        if (messagesById.TryGetValue(message.Id, out var old))
            Messages[Messages.FindLastIndex(m => ReferenceEquals(m, old))] = message;
        else
            Messages.Add(message);

        messagesById[message.Id] = message;
        messagesById[message.SentId] = message;
    }

    private void Remove(RemovalRecord removal)
    {
        switch (removal.Kind)
        {
            case RecordKind.Upload:
                Uploads.Remove(removal.Key);
                break;
            case RecordKind.List:
                Lists.Remove(removal.Key);
                ListItems.Remove(removal.Key);
                break;
            case RecordKind.Subscription:
                Subscriptions.Remove(removal.Key);
                break;
            case RecordKind.Message when messagesById.TryGetValue(removal.Key, out var message):
                Messages.Remove(message);
                messagesById.Remove(message.Id);
                messagesById.Remove(message.SentId);
                break;
            default:
                break;
        }
    }
}
