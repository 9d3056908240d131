namespace Workflow.Workbooks.Tests;

/// <summary>A fact that needs another program; skipped, and said so, on a machine without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        if (!OtherProgram.IsInstalled(tool))
        {
            Skip = $"{tool} is not installed";
        }
    }
}
