using Workflow.Application.Ports;

namespace Workflow.Application.Ledger;

/// <summary>The workbook a section fills in.</summary>
public sealed record IssuedWorkbook
{
    /// <summary>The file.</summary>
    public required FileId File { get; init; }

    /// <summary>The name it was created with.</summary>
    public required string Name { get; init; }

    /// <summary>Where a person opens it.</summary>
    public required Uri Address { get; init; }

    /// <summary>版, from 1.</summary>
    public required int Issue { get; init; }

    /// <summary>Which definition it was made from.</summary>
    public required int Definition { get; init; }

    /// <summary>Digest of what it asks; when the definition asks something else, a new issue is due.</summary>
    public required string Edition { get; init; }

    /// <summary>Digest of the answers it was issued with: blank, or carried over. Until they differ nobody has written in it.</summary>
    public required string FirstAnswers { get; init; }

    /// <summary>Content version right after our own write.</summary>
    public required string FirstVersion { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset At { get; init; }
}
