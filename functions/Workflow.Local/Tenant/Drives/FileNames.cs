namespace Workflow.Local.Tenant;

/// <summary>Which names and paths SharePoint takes.</summary>
internal static class FileNames
{
    /// <summary>Longest path of a file in characters, from the site's address on.</summary>
    public const int LongestPath = 400;

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("\"*:<>?/\\|");

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", ".lock", "desktop.ini", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a name is refused; null when it is taken.</summary>
    public static string? Refusal(string name) =>
        name.Length == 0 ? "The name is empty."
        : name.Length > 255 || System.Text.Encoding.UTF8.GetByteCount(name) > 255 ? "The name is too long."
        : name.AsSpan().ContainsAny(Forbidden) || name.Any(char.IsControl) ? "The name contains characters that are not allowed."
        : name != name.Trim() || name.EndsWith('.') ? "The name begins or ends with a blank or ends with a full stop."
        : name.StartsWith("~$", StringComparison.Ordinal) || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase) || Reserved.Contains(name) ? "The name is reserved."
        : null;

    /// <summary>A name that is free: <c>a 1.xlsx</c>, <c>a 2.xlsx</c>, … (conflictBehavior rename).</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var extension = Path.GetExtension(name);
        var candidate = name;
        var i = 0;
        while (taken(candidate))
            candidate = $"{stem} {++i}{extension}";

        return candidate;
    }

    /// <summary>The media type by extension.</summary>
    public static string MediaType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".html" => "text/html",
        ".txt" => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>Whether SharePoint reads properties out of such a file and writes its own into it (R17, R18).</summary>
    public static bool IsOffice(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".docx" or ".pptx" or ".xlsm";
}
