namespace EndToEnd.Browsing;

/// <summary>The checkout the tests run in.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds Workflow.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path in the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Workflow.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return folder;
    }
}
