namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Which service a request reaches.</summary>
public static class GraphWorkloads
{
    /// <summary>Tells by the path, with or without <c>/v1.0</c>. What is not under Graph (an upload session, a download address) belongs to SharePoint; a <c>$batch</c> too, since we put nothing else into one.</summary>
    public static GraphWorkload Of(string path)
    {
        var plain = path.StartsWith("/v1.0/", StringComparison.Ordinal) ? path["/v1.0".Length..] : path;
        return plain.StartsWith("/users/", StringComparison.Ordinal) || plain.StartsWith("/me/", StringComparison.Ordinal)
            ? OfUser(plain)
            : plain.StartsWith("/groups", StringComparison.Ordinal) || plain.StartsWith("/subscriptions", StringComparison.Ordinal)
                || plain.StartsWith("/users", StringComparison.Ordinal) || plain.StartsWith("/directoryObjects", StringComparison.Ordinal)
                ? GraphWorkload.Directory
                : plain.StartsWith("/teamwork", StringComparison.Ordinal) || plain.StartsWith("/teams", StringComparison.Ordinal)
                    || plain.StartsWith("/chats", StringComparison.Ordinal)
                    ? GraphWorkload.Teams
                    : GraphWorkload.SharePoint;
    }

    private static GraphWorkload OfUser(string path) =>
        path.Contains("/teamwork/", StringComparison.Ordinal) ? GraphWorkload.Teams
        : path.Contains("/messages", StringComparison.Ordinal) || path.Contains("/mailFolders", StringComparison.Ordinal)
            || path.EndsWith("/sendMail", StringComparison.Ordinal) ? GraphWorkload.Mail
        : path.Contains("/drive", StringComparison.Ordinal) ? GraphWorkload.SharePoint
        : GraphWorkload.Directory;
}
