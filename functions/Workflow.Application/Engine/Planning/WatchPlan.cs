using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Planning;

/// <summary>When a workbook is worth reading: at once when it is touched for the first time, later when its writer pauses.</summary>
internal static class WatchPlan
{
    /// <summary>The next reading of a section's workbook; null when there is nothing new in it.</summary>
    public static PlannedStep? Next(SurveyState state, SectionEntry entry)
    {
        var workbook = entry.Workbook!;
        var file = state.Library.Find(workbook.File);
        if (file is null)
        {
            // Deleted, or replaced by a program that deletes and writes anew: the step finds out which.
            return workbook.At >= state.Library.TakenAt ? null : new PlannedStep(StepKind.Look, entry.Section, DateTimeOffset.MinValue, "missing");
        }

        var look = state.Looks.GetValueOrDefault(workbook.File);
        return IsKnown(file, entry, workbook, look) ? null : new PlannedStep(StepKind.Look, entry.Section, At(state.Settings, entry, file, look), file.ContentVersion);
    }

    private static bool IsKnown(StoredFile file, SectionEntry entry, IssuedWorkbook workbook, Look? look) =>
        look is { CellWaits: true } ? file.ContentVersion == entry.CheckedVersion
        : (look is not null && Covers(look, file)) || file.ContentVersion == workbook.FirstVersion || file.ContentVersion == entry.CheckedVersion;

    private static DateTimeOffset At(EngineSettings settings, SectionEntry entry, StoredFile file, Look? look)
    {
        var quiet = (look?.SavedAt > file.SavedAt ? look.SavedAt : file.SavedAt) + settings.Quiet;
        if (look is null)
        {
            return entry.State == SectionState.Issued ? DateTimeOffset.MinValue : quiet;
        }

        var pause = look.At + settings.LookInterval;
        return (look.CellWaits && Covers(look, file)) || quiet < pause ? quiet : pause;
    }

    private static bool Covers(Look look, StoredFile file) => look.Version == file.ContentVersion || look.Sighted == file.ContentVersion;
}
