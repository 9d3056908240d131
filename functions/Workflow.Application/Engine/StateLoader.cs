using Workflow.Application.Engine.Steps;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>A survey as read, with the versions that conditional writes need.</summary>
/// <param name="State">What a plan is derived from.</param>
/// <param name="View">The ledger's side of it.</param>
internal sealed record LoadedState(SurveyState State, LedgerView View);

/// <summary>Reads ledger (one paged query), library (one delta call) and definition (once in the life of the process).</summary>
internal sealed class StateLoader(EngineServices services, LibraryWatch watch, LookMemory looks)
{
    /// <summary>Reads a survey; NotFound when there is none, Conflict when its own entry was damaged.</summary>
    public async Task<PortResult<LoadedState>> LoadAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var library = await watch.RefreshAsync(cancellationToken);
        return library.IsOk ? await LoadAsync(survey, library.Value, cancellationToken) : new(library.Status, null, library.Fault);
    }

    /// <summary>The same with a sight of the library taken a moment ago.</summary>
    public async Task<PortResult<LoadedState>> LoadAsync(SurveyId survey, LibrarySight library, CancellationToken cancellationToken)
    {
        var view = await services.Ledger.LoadAsync(survey, cancellationToken);
        if (!view.IsOk)
        {
            return new(view.Status, null, view.Fault);
        }

        var design = await services.Definitions.ReadAsync(view.Value.Survey.Entry.Definition, cancellationToken);
        return design.Map(d => new LoadedState(StateOf(d, view.Value, library), view.Value));
    }

    /// <summary>The plan's side of a view.</summary>
    public SurveyState StateOf(SurveyDesign design, LedgerView view, LibrarySight library) => new()
    {
        Design = design,
        Survey = view.Survey.Entry,
        Sections = view.Sections.ToDictionary(s => s.Key, s => s.Value.Entry),
        Library = library,
        Looks = looks.All,
        Tampered = view.Tampered,
        Settings = services.Settings,
    };
}
