using Workflow.Microsoft365.SharePoint;

namespace Workflow.Provision;

/// <summary>What the tenant should hold.</summary>
/// <param name="SiteHost">Host of the site, as <c>midorino.sharepoint.com</c>.</param>
/// <param name="SitePath">Path of the site, as <c>sites/shinchoku</c>.</param>
/// <param name="Pages">Host of the add-in's pages.</param>
/// <param name="Identity">Object id of the managed identity's service principal.</param>
/// <param name="Mailbox">Address of the shared mailbox.</param>
/// <param name="Coordinators">UPNs of the coordinators: the only members of the site.</param>
/// <param name="Access">Who opens the sections' folders.</param>
internal sealed record Wish(string SiteHost, string SitePath, string Pages, Guid Identity, string Mailbox, IReadOnlyList<string> Coordinators, AccessMode Access)
{
    /// <summary>Reads the command line; null with what is wrong.</summary>
    public static Wish? Read(string site, string pages, string identity, string mailbox, IReadOnlyList<string> coordinators, AccessMode access, out string fault)
    {
        var right = Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.AbsolutePath.Length > 1;
        fault = !right ? Words.Of("wrong.site")
            : !Guid.TryParse(identity, out _) ? Words.Of("wrong.identity")
            : Uri.CheckHostName(pages) != UriHostNameType.Dns ? Words.Of("wrong.pages")
            : "";
        return fault.Length > 0
            ? null
            : new Wish(address!.Host, address.AbsolutePath.Trim('/'), pages, Guid.Parse(identity), mailbox, coordinators, access);
    }
}
