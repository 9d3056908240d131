namespace Workflow.Microsoft365.Graph;

/// <summary>How Graph is called. Every number that Microsoft may change is a setting; the defaults are those of practicalities.md.</summary>
public sealed record GraphOptions
{
    /// <summary>Which cloud.</summary>
    public GraphCloud Cloud { get; init; } = GraphCloud.Global;

    /// <summary>Another address than the cloud's, for the local tenant; null in production. Without version.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The organisation named in the User-Agent (R7); letters, digits and hyphens.</summary>
    public string Company { get; init; } = "Municipality";

    /// <summary>Resource units a minute: 1,250 up to 1,000 licences, 2,500 up to 5,000, 3,750 up to 15,000 (R2).</summary>
    public int UnitsPerMinute { get; init; } = 1_250;

    /// <summary>Resource units a day (R2).</summary>
    public int UnitsPerDay { get; init; } = 1_200_000;

    /// <summary>Sharing calls in 5 minutes (R2).</summary>
    public int SharingCallsPerFiveMinutes { get; init; } = 300;

    /// <summary>Messages a minute from one mailbox (R35).</summary>
    public int MailPerMinute { get; init; } = 30;

    /// <summary>Requests to mailboxes at one time (R35).</summary>
    public int MailConcurrency { get; init; } = 4;

    /// <summary>Activity notices a second (R40).</summary>
    public int ActivitiesPerSecond { get; init; } = 5;

    /// <summary>The part of a limit we use, 0.1 to 1: a margin for clocks that differ and requests under way.</summary>
    public double Share { get; init; } = 0.95;

    /// <summary>The longest one call may wait for the pace before it is answered <see cref="GraphFaultKind.Throttled"/>.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one try may take.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take with all its tries and waits.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Repetitions after the first try, 0 to 10.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The first delay between tries where the service names none; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most pages of one collection.</summary>
    public int PageLimit { get; init; } = 500;

    /// <summary>The longest answer taken, in bytes.</summary>
    public long LongestAnswer { get; init; } = 64 * 1024 * 1024;

    /// <summary>Where requests go: ends with <c>/v1.0/</c>.</summary>
    public Uri Root => new($"{(BaseAddress ?? Cloud.Endpoint).AbsoluteUri.TrimEnd('/')}/v1.0/");

    /// <summary>The scope a token is asked for.</summary>
    public string Scope => new Uri(Cloud.Endpoint, ".default").AbsoluteUri;

    /// <summary>The User-Agent that Microsoft asks for (R7).</summary>
    public string UserAgent => $"NONISV|{Company}|Workflow/{typeof(GraphOptions).Assembly.GetName().Version?.ToString(2)}";

    /// <summary>Every fault of these settings, in words for an administrator; none when they are right.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        Check(Root.Scheme == Uri.UriSchemeHttps || Root.IsLoopback, "Graph:BaseAddress must be https, or an address of this machine.");
        Check(Company.Length is > 0 and <= 64 && Company.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "Graph:Company takes 1 to 64 letters, digits and hyphens.");
        Check(UnitsPerMinute > 0 && UnitsPerDay >= UnitsPerMinute, "Graph:UnitsPerMinute must be above 0 and Graph:UnitsPerDay not below it.");
        Check(SharingCallsPerFiveMinutes > 0 && MailPerMinute > 0 && MailConcurrency > 0 && ActivitiesPerSecond > 0, "Graph: limits of sharing, mail and activity must be above 0.");
        Check(Share is >= 0.1 and <= 1, "Graph:Share must lie between 0.1 and 1.");
        Check(TryTimeout > TimeSpan.Zero && TotalTimeout >= TryTimeout, "Graph:TryTimeout must be above 0 and Graph:TotalTimeout not below it.");
        Check(LongestWait > TimeSpan.Zero && RetryDelay > TimeSpan.Zero, "Graph:LongestWait and Graph:RetryDelay must be above 0.");
        Check(Retries is >= 0 and <= 10, "Graph:Retries must lie between 0 and 10.");
        Check(PageLimit > 0 && LongestAnswer > 0, "Graph:PageLimit and Graph:LongestAnswer must be above 0.");
        return faults;

        void Check(bool right, string fault)
        {
            if (!right)
                faults.Add(fault);
        }
    }
}
