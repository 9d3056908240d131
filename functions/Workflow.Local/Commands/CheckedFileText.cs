using Workflow.Core.Checks;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary>What <c>check</c> says of one file, for people.</summary>
internal static class CheckedFileText
{
    /// <summary>Writes the file's line and one or two a finding.</summary>
    public static void Write(CommandContext context, CheckedFile file)
    {
        context.Line("check.file", file.File, file.SectionName, context.Text("status." + Word(file.Result.Status)), file.Result.Answered.ToString(), file.Result.Total.ToString());
        foreach (var finding in file.Result.Findings)
        {
            FindingText.Write(context, finding);
        }
    }

    /// <summary>The status as contracts §4 spells it.</summary>
    public static string Word(CheckStatus status) => status.ToString().ToLowerInvariant();
}
