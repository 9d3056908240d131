namespace Workflow.Microsoft365.Notices;

/// <summary>The address of a Workflows webhook. It is a credential: it has no text form.</summary>
public sealed class WebhookAddress
{
    private static readonly string[] Hosts = [".logic.azure.com", ".api.powerplatform.com", ".logic.azure.us", ".logic.azure.cn"];

    private WebhookAddress(Uri value) => Value = value;

    /// <summary>The address itself.</summary>
    internal Uri Value { get; }

    /// <summary>Reads an address from the settings.</summary>
    /// <param name="text">As copied from Teams.</param>
    /// <param name="address">The address, when it is one.</param>
    /// <returns>What is wrong and what to do, for an administrator; null when it is right.</returns>
    public static string? Read(string text, out WebhookAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
            return "Teams:Webhook must be an https address as Teams shows it when the workflow is made.";
        if (IsUnder(uri.Host, "webhook.office.com") || IsUnder(uri.Host, "outlook.office.com"))
            return "Teams:Webhook is the address of an Office 365 connector, which Microsoft has switched off (R43). Make a workflow in Teams and enter its address.";
        if (!uri.IsLoopback && !Array.Exists(Hosts, end => uri.Host.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            return "Teams:Webhook must lead to logic.azure.com or api.powerplatform.com.";
        address = new WebhookAddress(uri);
        return null;
    }

    /// <summary>Says only that there is one.</summary>
    public override string ToString() => "(webhook)";

    private static bool IsUnder(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
