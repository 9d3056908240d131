using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Hands files out: Graph answers with a short-lived address that needs no token (302), and the bytes come from there.</summary>
internal static class Downloads
{
    /// <summary>An address that gives the bytes.</summary>
    public static string Issue(TenantCall call, string content, string fileName, string door = "download")
    {
        var ticket = new Ticket(call.Site.NewGuid().ToString("N"), content, fileName, call.Now + call.Options.DownloadLife);
        call.Site.Tickets.Add(ticket, call.Now);
        return $"{call.Request.Origin}/_tenant/{door}/{ticket.Id}?tempauth={call.Site.Tokens.Capability(ticket.Id)}";
    }

    /// <summary>302 to the bytes.</summary>
    public static TenantResponse Redirect(TenantCall call, string content, string fileName, string door = "download") =>
        new TenantResponse { Status = 302 }.With("Location", Issue(call, content, fileName, door));

    /// <summary>GET of such an address; a range gives a part.</summary>
    public static TenantResponse Get(TenantCall call)
    {
        if (!TryTicket(call, out var ticket, out var error))
            return error;

        return Part(call, call.Site.Store.GetContent(ticket.Content), ticket.FileName);
    }

    /// <summary>The ticket an address names, if its credential is right and its time not over.</summary>
    public static bool TryTicket(TenantCall call, out Ticket ticket, out TenantResponse error)
    {
        var found = call.Site.Tokens.IsCapability(call.Segment(2), call.Query["tempauth"]) ? call.Site.Tickets.Find(call.Segment(2), call.Now) : null;
        ticket = found!;
        error = found is null ? call.Error(401, "unauthenticated", "The address has expired.") : TenantCall.NoContent;
        return found is not null;
    }

    private static TenantResponse Part(TenantCall call, ReadOnlyMemory<byte> bytes, string fileName)
    {
        var whole = new TenantResponse { Status = 200, ContentType = FileNames.MediaType(fileName), Body = bytes, Headers = [new("Accept-Ranges", "bytes")] };
        if (call.Request.Header("Range")?.Split("=-".ToCharArray()) is not ["bytes", var from, var to] || !long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            return whole;

        if (first >= bytes.Length)
            return call.Error(416, "invalidRange", "The range lies outside of the file.");

        var last = long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, bytes.Length - 1) : bytes.Length - 1;
        return (whole with { Status = 206, Body = bytes[(int)first..((int)last + 1)] }).With("Content-Range", $"bytes {first}-{last}/{bytes.Length}");
    }
}
