using System.Globalization;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Tenant;

/// <summary>
/// A Microsoft 365 tenant on one machine: the subset of Microsoft Graph v1.0 that Workflow needs. Call it over HTTP (<see cref="TenantHost"/>) or in process
/// (<see cref="InProcessTenantHandler"/>); both end here. Safe for several threads; calls are answered one at a time, so a write is seen by the next call.
/// </summary>
public sealed class TenantService : IDisposable
{
    private const string FullDisk = "The tenant's folder cannot be written.";
    private readonly TenantSite site;
    private readonly RouteTable routes;
    private readonly NotificationPump notifications;
    private readonly FolderScan? scan;

    /// <summary>Opens the tenant: in its folder, or in memory. Finishes what a crash left undone.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another tenant holds it.</exception>
    /// <exception cref="InvalidDataException"><c>people.json</c> cannot be read; the message says where.</exception>
    public TenantService(TenantOptions options)
    {
        Options = options;
        var store = options.Folder is { } folder ? new FolderStore(options, folder) : (ITenantStore)new MemoryStore();
        var people = options.Folder is null ? options.People : PeopleSeed.Read(Path.Combine(options.Folder, "people.json"));
        Tokens = options.Folder is null ? new TenantTokens(BitConverter.GetBytes(options.Seed ?? 0)) : TenantTokens.Open(Path.Combine(options.Folder, ".tenant"));
        site = new TenantSite(options, store, Tokens, people);
        notifications = new NotificationPump(site);
        var batch = new BatchEndpoint(AnswerAsync);
        routes = new RouteTable(
        [
            .. DriveRoutes.All, .. SiteEndpoints.Routes, .. ListEndpoints.Routes, .. ListItemEndpoints.Routes, .. MailEndpoints.Routes, .. TeamsEndpoints.Routes,
            .. PeopleEndpoints.Routes, .. SubscriptionEndpoints.Routes,
            new Route("POST", "$batch", Cost.None, call => (TenantResponse)call.Prepared!) { ForPeople = true, Prepare = async (call, token) => await batch.AnswerAsync(call, token) },
        ]);
        Excel = new ExcelDesk(site);
        View = new TenantView(site);
        Found();
        site.OnChange = notifications.Note;
        if (store is FolderStore files)
        {
            scan = new FolderScan(site, files);
            site.AsOnDisk = scan.AsOnDisk;
        }
    }

    /// <summary>How it was built.</summary>
    public TenantOptions Options { get; }

    /// <summary>Makes tokens for apps and people.</summary>
    public TenantTokens Tokens { get; }

    /// <summary>The resource units spent.</summary>
    public ResourceUnitMeter Meter => site.Throttle.Meter;

    /// <summary>People who open and save workbooks in a simulated Excel.</summary>
    public ExcelDesk Excel { get; }

    /// <summary>What the tenant holds, for tests and for people: mails, cards, notices, files.</summary>
    public TenantView View { get; }

    /// <summary>Graph's id of the site.</summary>
    public string SiteId => site.SiteId;

    /// <summary>Graph's id of the site's default library.</summary>
    public string DefaultDriveId => site.DefaultDriveId;

    /// <summary>The address of a Workflows webhook that takes adaptive cards; it is a credential (R42).</summary>
    public string WebhookUrl(string origin, string name) => $"{origin}/_tenant/webhooks/{name}?sig={Tokens.Capability("webhook/" + name)}";

    /// <summary>Answers one call.</summary>
    public async Task<TenantResponse> HandleAsync(TenantRequest request, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(request, cancellationToken);
        if (request.Method != "GET" && !await IsSafeAsync())
            answer = GraphErrors.Make(507, "insufficientStorage", FullDisk, inner: null, Options.Time.GetUtcNow(), "", request.Header("client-request-id"));

        Options.Trace?.Write(Record(request, answer));
        return answer;
    }

    /// <summary>
    /// Nothing is acknowledged that a power cut could take back. Calls that only read do not wait: whatever is built on what they saw stands behind it in the same journal.
    /// </summary>
    private async Task<bool> IsSafeAsync()
    {
        try
        {
            await site.Store.SafeAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Takes changes that programs made in the folder; those of the last moments wait for the quiet period. Gives the number of files taken.</summary>
    public int Scan()
    {
        lock (site.Gate)
            return scan?.Run() ?? 0;
    }

    /// <summary>Scans, and says whether something was seen that has yet to rest.</summary>
    internal bool ScanWaits()
    {
        Scan();
        return scan?.IsWaiting == true;
    }

    /// <summary>Does what has come due by the clock (background changes, saves becoming visible) and sends notifications. Gives the moment of the next.</summary>
    public async Task<DateTimeOffset?> PumpAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? due;
        lock (site.Gate)
        {
            site.DoDue(Options.Time.GetUtcNow());
            due = site.NextDue;
        }

        var notify = await notifications.SendDueAsync(cancellationToken);
        return notify is null || due < notify ? due ?? notify : notify;
    }

    /// <summary>Reads <c>people.json</c> again.</summary>
    public void ReloadPeople()
    {
        if (Options.Folder is null)
            return;

        var people = new PeopleDirectory(PeopleSeed.Read(Path.Combine(Options.Folder, "people.json")), site.State.People.Keys);
        lock (site.Gate)
            site.People = people;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (site.Gate)
            site.Store.Dispose();
    }

    /// <summary>Makes site and libraries at the first start, and puts on the agenda what a restart interrupted.</summary>
    private void Found()
    {
        var now = Options.Time.GetUtcNow();
        foreach (var name in Options.Libraries.Where(name => site.State.DriveOf(name) is null))
        {
            var changes = new Transaction(site.State);
            ListEndpoints.Make(site, changes, name, "documentLibrary", hidden: false, now);
            site.Commit(changes);
        }

        var library = new Library(site);
        foreach (var item in site.State.Items.Values.Where(i => i.SettlesAt is not null && !i.Deleted))
            library.ScheduleSettling(item);
    }

    private async Task<TenantResponse> AnswerAsync(TenantRequest request, CancellationToken cancellationToken)
    {
        var now = Options.Time.GetUtcNow();
        string requestId;
        lock (site.Gate)
            requestId = site.NewGuid().ToString("D");

        var answer = await RouteAsync(request, requestId, now, cancellationToken);
        List<KeyValuePair<string, string>> headers = [.. answer.Headers, new("request-id", requestId)];
        if (request.Header("client-request-id") is { } client)
            headers.Add(new("client-request-id", client));

        return answer with { Headers = headers };
    }

    private async Task<TenantResponse> RouteAsync(TenantRequest request, string requestId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TenantResponse Error(int status, string code, string message) =>
            GraphErrors.Make(status, code, message, inner: null, now, requestId, request.Header("client-request-id"));

        var (path, query) = request.Target.Split('?', 2) is [var p, var q] ? (p, q) : (request.Target, "");
        var graph = path.StartsWith("/v1.0/", StringComparison.Ordinal);
        if (!graph && !path.StartsWith("/_tenant/", StringComparison.Ordinal))
            return Error(404, "BadRequest", "Invalid version: only v1.0 is served.");

        var caller = graph ? Tokens.Read(request.Header("Authorization")) : Caller.App;
        if (caller is null)
            return Error(401, "InvalidAuthenticationToken", "Access token is empty or invalid.");

        var address = Address.Parse(graph ? path[6..] : path[1..], query);
        IReadOnlyList<string> segments;
        lock (site.Gate)
            segments = SiteAddress.Resolve(site, !caller.IsApp && address.Segments is ["me", ..] ? ["users", caller.Name, .. address.Segments.Skip(1)] : address.Segments);

        if (routes.Find(request.Method, segments, out var otherMethods) is not { } route)
        {
            return otherMethods
                ? Error(405, "notAllowed", $"{request.Method} does not fit this address.")
                : Error(501, "notImplemented", $"The local tenant does not serve {request.Method} /{string.Join('/', segments)}.");
        }

        if (!caller.IsApp && !route.ForPeople && !DriveAccess.IsMember(site, caller))
            return Error(403, "accessDenied", "The caller does not have permission to perform the action.");

        var call = new TenantCall(request, address with { Segments = segments }, route, caller, site, now, requestId);
        return await PerformAsync(call, Error, cancellationToken);
    }

    private async Task<TenantResponse> PerformAsync(TenantCall call, Func<int, string, string, TenantResponse> error, CancellationToken cancellationToken)
    {
        var mailbox = call.Route.Cost == Cost.Mailbox ? call.Segment(1).ToLowerInvariant() : null;
        var free = mailbox is null || site.Throttle.Enter(mailbox);
        try
        {
            var verdict = site.Throttle.Charge(call.Route, call.Address, call.Caller, call.Now);
            var units = Throttle.UnitsOf(call.Route, call.Address);
            var answer = !free ? Outbox.Throttled(call, 1)
                : verdict.RetryAfter > 0 ? error(429, "activityLimitReached", "The request has been throttled.").With("Retry-After", verdict.RetryAfter.ToString(CultureInfo.InvariantCulture))
                : await WithFaultsAsync(call, error, cancellationToken);
            return answer with { Headers = [.. answer.Headers, .. verdict.Headers], ResourceUnits = answer.ResourceUnits ?? units };
        }
        finally
        {
            if (mailbox is not null)
                site.Throttle.Leave(mailbox);
        }
    }

    private async Task<TenantResponse> WithFaultsAsync(TenantCall call, Func<int, string, string, TenantResponse> error, CancellationToken cancellationToken)
    {
        var operation = call.Route.Operation;
        if (Options.Faults?.Decide(operation) is not { } fault)
            return await CarryOutAsync(call, error, cancellationToken);

        if (fault.Kind == FaultKind.CrashBefore)
            throw new SimulatedCrashException(operation);

        if (FaultAnswers.Instead(fault, error) is { } instead)
            return instead;

        var answer = await CarryOutAsync(call, error, cancellationToken);
        if (fault.Kind == FaultKind.Stall)
            await Task.Delay(fault.Duration, Options.Time, cancellationToken);

        return fault.Kind == FaultKind.CrashAfter
            ? throw new SimulatedCrashException(operation)
            : FaultAnswers.Spoil(fault, answer, call.Url + (call.Query.Raw.Length > 0 ? "?" + call.Query.Raw : ""), error);
    }

    private async Task<TenantResponse> CarryOutAsync(TenantCall call, Func<int, string, string, TenantResponse> error, CancellationToken cancellationToken)
    {
        if (call.Route.Prepare is { } prepare && await prepare(call, cancellationToken) is { } early && (call.Prepared = early) is not null && call.Route.Template != "$batch")
            return early;

        try
        {
            lock (site.Gate)
            {
                site.DoDue(call.Now);
                var answer = call.Route.Handle(call);
                if (answer.Status < 400)
                    site.Commit(call.Changes);

                return answer;
            }
        }
        catch (IOException)
        {
            return error(507, "insufficientStorage", FullDisk);
        }
    }

    private GraphCallRecord Record(TenantRequest request, TenantResponse answer) =>
        new(Options.Time.GetUtcNow(), request.Method, request.Origin + request.Target, answer.Status, answer.ResourceUnits ?? 0)
        {
            RequestHeaders = [.. request.Headers],
            RequestJson = request.Header("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true ? request.Body : default,
            ResponseHeaders = answer.ContentType is null ? answer.Headers : [.. answer.Headers, new("Content-Type", answer.ContentType)],
            ResponseJson = answer.IsJson ? answer.Body : default,
        };
}
