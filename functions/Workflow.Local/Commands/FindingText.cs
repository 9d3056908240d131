using Workflow.Core.Findings;

namespace Workflow.Local.Commands;

/// <summary>A finding as people read it on a terminal.</summary>
internal static class FindingText
{
    /// <summary>Writes what is wrong and, unless it only informs, what to do.</summary>
    public static void Write(CommandContext context, Finding finding)
    {
        context.Line("finding", context.Text("severity." + finding.Severity.ToString().ToLowerInvariant()), finding.Code, finding.Cell ?? "", finding.Message(context.Language));
        if (finding.Severity != Severity.Info)
        {
            context.Line("finding.hint", finding.Hint(context.Language));
        }
    }
}
