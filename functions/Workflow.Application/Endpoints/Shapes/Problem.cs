using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Why a request was not fulfilled (RFC 9457). Programs branch on <see cref="Code"/>, never on a text.</summary>
public sealed record Problem
{
    /// <summary><c>urn:workflow:problem:{code}</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is wrong, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What to do about it, in the reader's language.</summary>
    public required string Detail { get; init; }

    /// <summary>A stable code; all are listed in docs/api.md.</summary>
    public required string Code { get; init; }

    /// <summary>Every finding behind it; empty when there is none.</summary>
    public required IReadOnlyList<FindingView> Details { get; init; }

    /// <summary>When to try again; null when trying again does not help.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
