namespace Workflow.Local.Tenant;

/// <summary>Which properties a caller wants (<c>$select</c>); the default wants all.</summary>
internal readonly struct Selection
{
    private readonly string[]? names;

    private Selection(string[] names) => this.names = names;

    public bool IsAll => names is null;

    /// <summary>Whether a property is sent; the id always is.</summary>
    public bool Has(string name) => names is null || Array.IndexOf(names, name) >= 0;

    public static Selection Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return default;

        var asked = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return asked.Contains("*") ? default : new(asked);
    }
}
