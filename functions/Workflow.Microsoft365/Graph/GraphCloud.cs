namespace Workflow.Microsoft365.Graph;

/// <summary>Where Graph and its sign-in live; national clouds differ in both.</summary>
/// <param name="Name">As written in settings.</param>
/// <param name="Endpoint">Graph's address without a version.</param>
/// <param name="Authority">Where tokens come from.</param>
public sealed record GraphCloud(string Name, Uri Endpoint, Uri Authority)
{
    /// <summary>The worldwide service, Japan's included.</summary>
    public static GraphCloud Global { get; } = Of("global", "https://graph.microsoft.com", "https://login.microsoftonline.com");

    /// <summary>The cloud of the United States government, level 4.</summary>
    public static GraphCloud UsGovernment { get; } = Of("us-government", "https://graph.microsoft.us", "https://login.microsoftonline.us");

    /// <summary>The cloud of the United States department of defense, level 5.</summary>
    public static GraphCloud UsDefense { get; } = Of("us-defense", "https://dod-graph.microsoft.us", "https://login.microsoftonline.us");

    /// <summary>The service in China, run by 21Vianet.</summary>
    public static GraphCloud China { get; } = Of("china", "https://microsoftgraph.chinacloudapi.cn", "https://login.chinacloudapi.cn");

    /// <summary>Every cloud.</summary>
    public static IReadOnlyList<GraphCloud> All { get; } = [Global, UsGovernment, UsDefense, China];

    /// <summary>The cloud of a name in settings; null when there is none.</summary>
    public static GraphCloud? Find(string name) => All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static GraphCloud Of(string name, string endpoint, string authority) => new(name, new Uri(endpoint), new Uri(authority));
}
