using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>Addresses below <c>/v1.0/</c>, with every name escaped.</summary>
internal static class GraphUrls
{
    /// <summary>An item, followed by what is wanted of it (<c>children</c>, <c>content</c>), nothing for itself.</summary>
    public static string Item(ItemAddress item, string suffix = "")
    {
        var start = item.ItemId is null ? $"drives/{Escape(item.DriveId)}/root" : $"drives/{Escape(item.DriveId)}/items/{Escape(item.ItemId)}";
        if (item.Path.Length == 0)
            return suffix.Length == 0 ? start : $"{start}/{suffix}";
        var path = string.Join('/', item.Path.Split('/').Select(Escape));
        return suffix.Length == 0 ? $"{start}:/{path}" : $"{start}:/{path}:/{suffix}";
    }

    /// <summary>A list, followed by what is wanted of it.</summary>
    public static string List(ListAddress list, string suffix) => $"{Site(list.SiteId)}/lists/{Escape(list.ListId)}/{suffix}";

    /// <summary>A site.</summary>
    public static string Site(string siteId) => $"sites/{Escape(siteId)}";

    /// <summary>A site by its host and path.</summary>
    public static string SiteAt(string host, string path) => $"sites/{Escape(host)}:/{string.Join('/', path.Trim('/').Split('/').Select(Escape))}";

    /// <summary>Whether a link leads to the service we talk to, and nowhere else: the token goes with it.</summary>
    public static bool IsBelow(Uri root, string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == root.Scheme && uri.Authority == root.Authority
        && uri.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal);

    /// <summary>A user, by id or UPN.</summary>
    public static string User(string user) => $"users/{Escape(user)}";

    /// <summary>The people in a group and in those inside it, with what we read of them; asks for the header <c>ConsistencyLevel: eventual</c>.</summary>
    public static string Members(string groupId) =>
        $"groups/{Escape(groupId)}/transitiveMembers/microsoft.graph.user?$select=id,userPrincipalName,mail&$top=999&$count=true";

    /// <summary>Escapes a segment or a query value; <c>!</c> and <c>,</c> stay readable, since ids hold them.</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text).Replace("%21", "!", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>A text inside a filter: quoted, quotes doubled, then escaped.</summary>
    public static string Literal(string text) => Escape($"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
}
