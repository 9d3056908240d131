namespace Workflow.Local.Tenant;

/// <summary>Who calls: an app by its own right, or a signed-in person.</summary>
/// <param name="IsApp">An app-only call.</param>
/// <param name="Name">The app's name, or the person's user principal name.</param>
internal sealed record Caller(bool IsApp, string Name)
{
    /// <summary>The product itself.</summary>
    public static readonly Caller App = new(IsApp: true, "Workflow");

    /// <summary>SharePoint's own background work.</summary>
    public static readonly Caller System = new(IsApp: true, "SharePoint");

    public static Caller Person(string upn) => new(IsApp: false, upn);
}
