namespace Workflow.Simulation.Staff;

/// <summary>Something a person does at a time.</summary>
/// <param name="At">When.</param>
/// <param name="Name">For the story of a failing seed.</param>
/// <param name="Do">What; false when the engine died under it or could not do it yet, and it is repeated a little later.</param>
internal sealed record Deed(DateTimeOffset At, string Name, Func<World.EngineProcess, Task<bool>> Do);
