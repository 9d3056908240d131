namespace Workflow.Core.Text.WorkReports;

/// <summary>A part of a sentence up to a comma, to が or ため, or a bracket.</summary>
/// <param name="Text">Its words, without the comma.</param>
/// <param name="IsPlanned">Whether a later clause of the sentence says that all this was only planned (…予定であったが).</param>
internal readonly record struct Clause(string Text, bool IsPlanned)
{
    /// <summary>Whether the next clause contrasts with this one.</summary>
    public bool IsContrast => Text.EndsWith('が') || Text.EndsWith("ものの", StringComparison.Ordinal) || Text.EndsWith("けれども", StringComparison.Ordinal);

    /// <summary>Whether it gives a cause.</summary>
    public bool IsCause => Text.EndsWith("ため", StringComparison.Ordinal) || Text.EndsWith("から", StringComparison.Ordinal) || Text.EndsWith("ので", StringComparison.Ordinal);
}
