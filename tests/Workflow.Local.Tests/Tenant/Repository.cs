namespace Workflow.Local.Tests.Tenant;

/// <summary>Where the checkout lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Workflow.sln")))
            at = at.Parent;

        return at?.FullName ?? throw new DirectoryNotFoundException("No checkout above the tests.");
    }
}
