namespace Workflow.Application.Engine;

/// <summary>What the engine remembers of its last reading of a workbook. Lost with the process, which costs one reading each.</summary>
/// <param name="Version">The content version it read.</param>
/// <param name="Sighted">The content version that made it read; older when a save came between.</param>
/// <param name="SavedAt">When what it read was saved.</param>
/// <param name="At">When.</param>
/// <param name="CellWaits">The submission cell is raised, but the file has not been quiet for long enough.</param>
public sealed record Look(string Version, string Sighted, DateTimeOffset SavedAt, DateTimeOffset At, bool CellWaits);
