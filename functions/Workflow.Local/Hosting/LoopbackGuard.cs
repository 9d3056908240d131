using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Workflow.Local.Hosting;

/// <summary>
/// What keeps other pages out of a server on this machine: it answers to its own names only (DNS rebinding), takes changes from its own pages only (CSRF), and tells
/// the browser what its pages may load.
/// </summary>
internal static class LoopbackGuard
{
    private const string Office = "https://appsforoffice.microsoft.com";
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Why a request is refused; null when it may go on.</summary>
    [SuppressMessage("Security", "S5332:Using clear-text protocols is security-sensitive", Justification = "The loopback address has no TLS; nothing leaves the machine.")]
    public static string? Refuse(HttpRequest request, int port)
    {
        if (!Names.Any(n => request.Host.Value == $"{n}:{port}"))
        {
            return "This server answers to 127.0.0.1 and localhost only.";
        }

        var origin = request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0 || Names.Any(n => origin == $"http://{n}:{port}");
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isChange = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return isChange && (!isOwn || site is "cross-site" or "same-site") ? "Requests from other pages are refused." : null;
    }

    /// <summary>Headers of every answer.</summary>
    public static void Protect(HttpResponse response, string path)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = Policy(path);
    }

    /// <summary>Excel shows the pane in a frame and brings office.js; the dashboard loads nothing from elsewhere and stands alone.</summary>
    private static string Policy(string path)
    {
        var isOffice = path is "/taskpane.html" or "/commands.html";
        var script = isOffice ? $"'self' {Office}" : "'self'";
        var frames = isOffice ? "'self' https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com" : "'self'";
        return $"default-src 'self'; script-src {script}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + $"connect-src 'self'{(isOffice ? " " + Office : "")}; frame-ancestors {frames}; base-uri 'none'; form-action 'self'; object-src 'none'";
    }
}
