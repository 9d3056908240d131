namespace Workflow.Local.Tenant;

/// <summary>The validation of a notification address: it must give a token back as plain text within 10 seconds.</summary>
internal static class Handshake
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<bool> SucceedsAsync(TenantCall call, string url, CancellationToken cancellationToken)
    {
        if (call.Options.Outbound is not { } outbound)
            return false;

        string token;
        lock (call.Site.Gate)
            token = $"Validation: {call.Site.NewGuid():D}";

        using var patience = new CancellationTokenSource(Patience, call.Options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}validationToken={Uri.EscapeDataString(token)}");
        request.Content = new StringContent("", System.Text.Encoding.UTF8, "text/plain");
        try
        {
            using var response = await outbound.SendAsync(request, both.Token);
            return response.StatusCode == System.Net.HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "text/plain"
                && await response.Content.ReadAsStringAsync(both.Token) == token;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
