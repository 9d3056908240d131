using System.Collections.Concurrent;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Endpoints.Models;

/// <summary>What sections acknowledged, read from the immutable copies: each copy once in the life of the process. Safe for concurrent use.</summary>
public sealed class AcknowledgedAnswers
{
    private readonly ReportSource source;
    private readonly ConcurrentDictionary<FileId, SectionResult> known = new();

    /// <summary>Nothing read yet.</summary>
    public AcknowledgedAnswers(EngineServices services) => source = new ReportSource(services);

    /// <summary>Whether reading a submission would cost nothing.</summary>
    public bool Knows(Submission submission) => known.ContainsKey(submission.Copy);

    /// <summary>A submission as acknowledged, with the corrections that hold over it.</summary>
    public async Task<PortResult<SectionResult>> ReadAsync(SurveyEntry survey, SectionEntry entry, Submission submission, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(submission.Copy, out var result))
        {
            // State, approval and corrections may have changed since; the answers cannot have.
            return PortResult.Ok(result with { State = entry.State, Submission = submission, Corrections = CorrectionLayer.Valid(entry.Corrections, result.Answers) });
        }

        var read = await source.ReadAsync(survey, entry, submission, cancellationToken);
        if (read.IsOk)
        {
            known[submission.Copy] = read.Value;
        }

        return read;
    }
}
