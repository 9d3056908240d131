using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Hosting;

/// <summary>How the local edition is served.</summary>
public sealed record ServerOptions
{
    /// <summary>The port when none is asked for.</summary>
    public const int DefaultPort = 5180;

    /// <summary>The folder that holds everything: library, mail, ledger. Made at the first start.</summary>
    public required string Data { get; init; }

    /// <summary>The port on 127.0.0.1; 0 = any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Where every Graph call is written; null = nowhere. Not disposed.</summary>
    public GraphTrace? Trace { get; init; }

    /// <summary>The folder of the built pages; null = none, the API alone.</summary>
    public string? Pages { get; init; }

    /// <summary>How often the engine looks by itself. The library is on this machine, so looking costs nothing.</summary>
    public TimeSpan EngineInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether an empty folder is filled with the sample survey in progress.</summary>
    public bool WithSample { get; init; } = true;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Randomness of ids and jitter.</summary>
    public required Random Random { get; init; }

    /// <summary>LibreOffice's program for PDF; null = no PDF.</summary>
    public string? PdfConverter { get; init; }

    /// <summary>Where it logs ids and codes.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
