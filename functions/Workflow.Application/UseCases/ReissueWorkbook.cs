using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>再配布 by hand, for a workbook that was deleted or spoiled: the engine makes a new issue with the answers it can still find.</summary>
public sealed class ReissueWorkbook(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged while an earlier request waits; NotPossible <c>notIssued</c> or <c>sectionAccepted</c>.</summary>
    public Task<Act<SectionEntry>> RunAsync(SurveyId survey, SectionCode section, string reason, string by, CancellationToken cancellationToken) =>
        acts.SectionAsync(
            survey,
            section,
            scene => scene.Entry switch
            {
                { Workbook: null } => NoWrite.Because("notIssued"),
                { State: SectionState.Accepted } => NoWrite.Because("sectionAccepted"),
                { Workbook.Edition: "" } => NoWrite.DoneBefore,
                { } entry => (Decision<SectionEntry>)(entry with { Workbook = entry.Workbook with { Edition = "" } }).After(EventKind.DefinitionChanged, scene.Now, by, reason),
            },
            cancellationToken);
}
