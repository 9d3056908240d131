namespace EndToEnd.Browsing;

/// <summary>A fact that looks at the pages in a browser; skipped, and said so, where there is no Chromium or no Node.js to build them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Looks for both.</summary>
    public BrowserFactAttribute() => Skip = Lack;

    /// <summary>What is missing; null when nothing is.</summary>
    internal static string? Lack { get; } =
        Chromium.Path is null ? "chromium is not installed (WORKFLOW_CHROMIUM may name it)"
        : Chromium.Find("npm") is null ? "npm is not installed (Node.js 20 or later builds the pages)"
        : null;
}

/// <summary>A theory of the same kind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for both.</summary>
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Lack;
}
