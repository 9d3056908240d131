namespace Workflow.Testing;

/// <summary>A fact that needs a program; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstalledFactAttribute : FactAttribute
{
    /// <summary>Names the program.</summary>
    public InstalledFactAttribute(string program) => Skip = InstalledPrograms.Lack(program);
}
