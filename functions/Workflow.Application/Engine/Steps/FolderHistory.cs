using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>The folder a section had before, and who may open it.</summary>
/// <param name="Folder">Null when it had none.</param>
/// <param name="Granted">Who may open it.</param>
internal sealed record EarlierFolder(FolderId? Folder, IReadOnlyList<string> Granted)
{
    /// <summary>No folder yet.</summary>
    public static EarlierFolder None { get; } = new(null, []);
}

/// <summary>
/// Finds the folders of earlier years: one ledger query for each other survey, once for all sections together. A renamed or merged section keeps the folder of
/// its predecessor, provided that nobody else claims it: two sections never share a folder.
/// </summary>
internal sealed class FolderHistory(EngineServices services)
{
    private readonly Lock gate = new();
    private (SurveyId Survey, Task<PortResult<Dictionary<SectionCode, EarlierFolder>>> Folders)? loading;

    /// <summary>The folder a section is to use.</summary>
    public async Task<PortResult<EarlierFolder>> OfAsync(StepContext context)
    {
        var reading = FoldersAsync(context.State.Survey.Survey);
        var folders = await reading;
        if (!folders.IsOk)
        {
            Forget(reading);
        }

        return folders.Map(f => Choose(context, f));
    }

    /// <summary>Sections registered side by side share one reading; one that failed is made anew.</summary>
    private Task<PortResult<Dictionary<SectionCode, EarlierFolder>>> FoldersAsync(SurveyId survey)
    {
        lock (gate)
        {
            if (loading is not { } known || known.Survey != survey)
            {
                loading = known = (survey, LoadAsync(survey, CancellationToken.None));
            }

            return known.Folders;
        }
    }

    private void Forget(Task<PortResult<Dictionary<SectionCode, EarlierFolder>>> reading)
    {
        lock (gate)
        {
            loading = loading?.Folders == reading ? null : loading;
        }
    }

    private static EarlierFolder Choose(StepContext context, Dictionary<SectionCode, EarlierFolder> folders)
    {
        if (folders.TryGetValue(context.Code, out var own))
        {
            return own;
        }

        var design = context.State.Design;
        return context.Section.Predecessors
            .Where(p => design.Survey.Sections.All(s => s.Code != p) && design.Survey.Sections.Count(s => s.Predecessors.Contains(p)) == 1)
            .Select(p => folders.GetValueOrDefault(p))
            .FirstOrDefault(f => f is not null) ?? EarlierFolder.None;
    }

    private async Task<PortResult<Dictionary<SectionCode, EarlierFolder>>> LoadAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var surveys = await services.Ledger.SurveysAsync(cancellationToken);
        if (!surveys.IsOk)
        {
            return new(surveys.Status, null, surveys.Fault);
        }

        var folders = new Dictionary<SectionCode, EarlierFolder>();
        foreach (var other in surveys.Value.Where(s => s.Survey != survey).OrderBy(s => s.Definitions[0].At))
        {
            var view = await services.Ledger.LoadAsync(other.Survey, cancellationToken);
            if (!view.IsOk)
            {
                return new(view.Status, null, view.Fault);
            }

            foreach (var entry in view.Value.Sections.Values.Select(s => s.Entry).Where(e => e.Folder is not null))
            {
                folders[entry.Section] = new EarlierFolder(entry.Folder, entry.Granted);
            }
        }

        return PortResult.Ok(folders);
    }
}
