using Workflow.Application.Ports;

namespace Workflow.Simulation.World;

/// <summary>The ports of one process.</summary>
internal sealed record EnginePorts(ISurveyLibrary Library, ILedger Ledger, INotices Notices, IPeople People, IResourceMeter Meter, IDisposable? Owner = null);
