namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>Sizes the service asks for.</summary>
public static class DriveLimits
{
    /// <summary>4 MB: the largest single upload; above it an upload session is used (R20).</summary>
    public const int SmallUpload = 4 * 1000 * 1000;

    /// <summary>The size of a fragment: a multiple of 320 KiB, under 60 MiB (R19).</summary>
    public const int Fragment = 10 * 320 * 1024;

    /// <summary>The requests one <c>$batch</c> takes.</summary>
    public const int Batch = 20;

    /// <summary>The properties of an item we read; <c>publication</c> comes only when asked for.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        ["id", "name", "eTag", "cTag", "size", "folder", "file", "parentReference", "lastModifiedDateTime", "lastModifiedBy", "webUrl", "publication"];
}
