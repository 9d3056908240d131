using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Questionnaires;

namespace Workflow.Application.Engine.Steps;

/// <summary>A section's workbook as it stands in the library.</summary>
/// <param name="Entry">The entry; its workbook's file differs when another was found in its place.</param>
/// <param name="File">The file with its content.</param>
/// <param name="Reading">What it says.</param>
internal sealed record WorkbookAsRead(SectionEntry Entry, FileContent File, WorkbookReading Reading);

/// <summary>Finds and reads a section's workbook, also when a program replaced the file instead of changing it.</summary>
internal static class WorkbookReader
{
    /// <summary>NotFound when neither the file nor another of its kind is in the section's folder; Refused when it is too long to be one.</summary>
    public static async Task<PortResult<WorkbookAsRead>> ReadAsync(EngineServices services, SurveyState state, SectionEntry entry, CancellationToken cancellationToken)
    {
        var questionnaire = state.Questionnaire(entry, entry.Workbook!.Issue);
        var file = await services.Library.ReadSurelyAsync(entry.Workbook.File, services.Settings.MaxWorkbookLength, cancellationToken);
        if (file.Status == PortStatus.NotFound)
        {
            return await ReplacementAsync(services, state, entry, questionnaire, cancellationToken);
        }

        return file.Map(f => new WorkbookAsRead(entry, f, Check(services, f, questionnaire)));
    }

    /// <summary>
    /// Some programs save by writing a new file and renaming it over the old one. A file of the same name in the same folder that is this very questionnaire is
    /// the section's workbook from now on.
    /// </summary>
    private static async Task<PortResult<WorkbookAsRead>> ReplacementAsync(
        EngineServices services, SurveyState state, SectionEntry entry, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        var workbook = entry.Workbook!;
        if (entry.Folder is not { } folder || state.Library.Find(folder, workbook.Name) is not { } other || other.Id == workbook.File)
        {
            return PortResult.Failed<WorkbookAsRead>(PortStatus.NotFound, new PortFault("workbookMissing"));
        }

        var file = await services.Library.ReadSurelyAsync(other.Id, services.Settings.MaxWorkbookLength, cancellationToken);
        if (!file.IsOk)
        {
            return new(file.Status, null, file.Fault);
        }

        var reading = Check(services, file.Value, questionnaire);
        return reading.Result.Status == Core.Checks.CheckStatus.Rejected
            ? PortResult.Failed<WorkbookAsRead>(PortStatus.NotFound, new PortFault("workbookMissing"))
            : PortResult.Ok(new WorkbookAsRead(Adopt(services, entry, other), file.Value, reading));
    }

    private static WorkbookReading Check(EngineServices services, FileContent file, Questionnaire questionnaire)
    {
        var reading = services.Files.Check(file.Content, questionnaire);
        EngineMetrics.Found(reading.Result, "workbook");
        return reading;
    }

    private static SectionEntry Adopt(EngineServices services, SectionEntry entry, StoredFile other) =>
        (entry with { Workbook = entry.Workbook! with { File = other.Id, Address = other.WebAddress } })
            .After(EventKind.Adopted, services.Time.GetUtcNow(), text: other.Name);
}
