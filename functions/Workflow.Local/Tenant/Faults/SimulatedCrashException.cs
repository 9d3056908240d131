namespace Workflow.Local.Tenant;

/// <summary>Stands for the death of the calling process at this moment. Nobody but a simulation catches it.</summary>
public sealed class SimulatedCrashException(string operation) : Exception($"The process died at {operation}.");
