using System.Collections.Concurrent;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>Accepted definitions by their immutable copies: read once in the life of the process, then free. Safe for concurrent use.</summary>
public sealed class DefinitionStore(ISurveyLibrary library, ISurveyFiles files)
{
    private const long MaxLength = 50L * 1024 * 1024;

    private readonly ConcurrentDictionary<FileId, SurveyDesign> designs = new();

    /// <summary>The definition of an edition. NotFound when its copy is gone, Refused with <c>definitionDamaged</c> when it no longer reads the same.</summary>
    public async Task<PortResult<SurveyDesign>> ReadAsync(DefinitionEdition edition, CancellationToken cancellationToken)
    {
        if (designs.TryGetValue(edition.Copy, out var known))
        {
            return PortResult.Ok(known);
        }

        var file = await library.ReadSurelyAsync(edition.Copy, MaxLength, cancellationToken);
        if (!file.IsOk)
        {
            return new(file.Status, null, file.Fault);
        }

        return files.ReadDefinition(file.Value.Content).Survey is { } survey && DefinitionDigest.Of(survey) == edition.Digest
            ? PortResult.Ok(designs.GetOrAdd(edition.Copy, new SurveyDesign(survey)))
            : PortResult.Failed<SurveyDesign>(PortStatus.Refused, new PortFault("definitionDamaged"));
    }
}
