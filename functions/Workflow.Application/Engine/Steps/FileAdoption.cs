using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>Creates a file, or takes the one that an interrupted attempt has left under the same name.</summary>
internal static class FileAdoption
{
    /// <summary>The file created, or the one that is there already.</summary>
    /// <returns>The file and whether it was there before.</returns>
    public static async Task<(PortResult<StoredFile> File, bool WasThere)> CreateOrFindAsync(
        this ISurveyLibrary library, FolderId folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var created = await library.CreateAsync(folder, name, content, cancellationToken);
        return created.Status == PortStatus.Conflict
            ? (await library.FindAsync(folder, name, cancellationToken), true)
            : (created, false);
    }
}
