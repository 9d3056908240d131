namespace Workflow.Testing;

/// <summary>A theory that needs a program; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstalledTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the program.</summary>
    public InstalledTheoryAttribute(string program) => Skip = InstalledPrograms.Lack(program);
}
