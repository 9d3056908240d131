using Workflow.Application.Notices;

namespace Workflow.Microsoft365.Notices;

/// <summary>The address behind a notice's button.</summary>
internal static class WebLink
{
    /// <summary>The address; null where there is none, or one that is no web page (a script, a file).</summary>
    public static string? Of(NoticeAction? action) =>
        action?.Address is { IsAbsoluteUri: true } address && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
