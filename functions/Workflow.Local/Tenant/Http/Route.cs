namespace Workflow.Local.Tenant;

/// <summary>One operation the tenant serves.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Template">Segments after <c>/v1.0</c>; <c>{x}</c> takes any one.</param>
/// <param name="Cost">What it costs in SharePoint (R1), or that it belongs to another service.</param>
/// <param name="Handle">Answers it. Runs alone; what it puts is kept before the answer leaves.</param>
internal sealed record Route(string Method, string Template, Cost Cost, Func<TenantCall, TenantResponse> Handle)
{
    /// <summary>Work that must not hold others up, such as a call to another server; an answer here ends the call.</summary>
    public Func<TenantCall, CancellationToken, Task<TenantResponse?>>? Prepare { get; init; }

    public string[] Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its name in meters, fault plans and messages.</summary>
    public string Operation { get; } = $"{Method} /{Template}";

    /// <summary>Whether people may call it with their own right (their access is then checked item by item).</summary>
    public bool ForPeople { get; init; }
}

/// <summary>What an operation costs, by R1.</summary>
internal enum Cost
{
    /// <summary>Not SharePoint: no units.</summary>
    None,

    /// <summary>A single item, a delta with token, a download: 1.</summary>
    Single,

    /// <summary>A multi-item query, a delta without token, and every create, update, delete and upload: 2.</summary>
    Multi,

    /// <summary>Permissions: 5.</summary>
    Sharing,

    /// <summary>1 with a token, 2 without.</summary>
    Delta,

    /// <summary>A mailbox: Exchange's own limits (R35).</summary>
    Mailbox,
}
