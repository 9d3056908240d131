using Microsoft.Extensions.Configuration;
using Workflow.Functions.Identity;
using Workflow.Microsoft365.Hosting;

namespace Workflow.Functions.Hosting;

/// <summary>The settings of this app, all checked at the start: a wrong one stops it with every fault in one message.</summary>
/// <param name="Microsoft365">Graph, SharePoint and notices.</param>
/// <param name="Identity">Who this app is to Graph.</param>
internal sealed record HostSettings(Microsoft365Settings Microsoft365, AppIdentity Identity)
{
    /// <summary>Reads and checks everything.</summary>
    /// <exception cref="InvalidOperationException">Settings have faults; the message lists them all.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        var microsoft365 = Microsoft365Settings.Read(name => configuration[name], out var faults);
        string[] missing = [.. AppIdentity.Needed.Where(name => string.IsNullOrWhiteSpace(configuration[name])).Select(name => $"{name} is missing.")];
        return faults.Count + missing.Length == 0
            ? new HostSettings(microsoft365, AppIdentity.Of(configuration))
            : throw new InvalidOperationException(string.Join('\n', [.. faults, .. missing]));
    }
}
