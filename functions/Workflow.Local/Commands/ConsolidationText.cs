using Workflow.Core.Consolidation;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary>What <c>consolidate</c> says to people.</summary>
internal static class ConsolidationText
{
    /// <summary>Writes who submitted, what was left out and why, the ratings, and where the report lies.</summary>
    public static void Write(CommandContext context, FolderConsolidation consolidation)
    {
        var report = consolidation.Report;
        context.Line("consolidate.done", report.Survey.Name, report.Rows.Count.ToString(), report.Statistics.Count(SectionState.Consolidated).ToString(), report.Sections.Count.ToString());
        foreach (var section in report.Sections.Where(s => s.State != SectionState.Consolidated))
        {
            context.Line("consolidate.missing", $"{section.Section.Code} {section.Section.Name}");
        }

        foreach (var file in report.Rejected)
        {
            context.Line("consolidate.rejected", file.File, $"{file.Code} {file.Findings[0].Message(context.Language)}");
        }

        foreach (var section in report.Sections)
        {
            foreach (var file in section.Superseded)
            {
                context.Line("consolidate.superseded", file, section.File ?? "");
            }
        }

        if (report.Survey.Scale.Levels.Count > 0)
        {
            context.Line("consolidate.ratings", string.Join("  ", report.Survey.Scale.Levels.Zip(report.Statistics.Overall.Counts, (level, count) => $"{level.Code} {count}")));
        }

        var (errors, warnings) = (report.Sections.Sum(s => s.Errors), report.Sections.Sum(s => s.Warnings));
        if (errors + warnings > 0)
        {
            context.Line("consolidate.findings", $"{errors}", $"{warnings}");
        }

        foreach (var control in consolidation.MissingControls)
        {
            context.Line(control == "本文" ? "consolidate.control.body" : "consolidate.control", control);
        }

        foreach (var file in consolidation.Files)
        {
            context.Line("consolidate.file", file);
        }
    }
}
