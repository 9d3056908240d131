using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>Everything outside that the engine and the use cases work with. All members are safe for concurrent use.</summary>
/// <param name="Library">The document library.</param>
/// <param name="Ledger">The ledger in the engine's terms.</param>
/// <param name="Notices">Messages to people.</param>
/// <param name="People">The directory.</param>
/// <param name="Files">File formats.</param>
/// <param name="Definitions">Accepted definitions, made ready.</param>
/// <param name="Letters">Words of the notices.</param>
/// <param name="Meter">How much may be asked of the service.</param>
/// <param name="Time">The clock.</param>
/// <param name="Settings">Times and limits.</param>
public sealed record EngineServices(
    ISurveyLibrary Library,
    SurveyLedger Ledger,
    INotices Notices,
    IPeople People,
    ISurveyFiles Files,
    DefinitionStore Definitions,
    NoticeComposer Letters,
    IResourceMeter Meter,
    TimeProvider Time,
    EngineSettings Settings);
