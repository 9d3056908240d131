using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>What a file handed in as a section workbook says. Immutable but for the questionnaire, which is read when first asked for.</summary>
public sealed class SectionReading
{
    private readonly Lazy<Questionnaire?>? embedded;

    internal SectionReading(SectionAnswers answers, Func<Questionnaire?> embedded)
    {
        Answers = answers;
        this.embedded = new Lazy<Questionnaire?>(embedded);
        Findings = [];
    }

    internal SectionReading(Finding refusal) => Findings = [refusal];

    /// <summary>The answers, not yet judged; null when the file cannot be taken as one of our workbooks.</summary>
    public SectionAnswers? Answers { get; }

    /// <summary>
    /// The questionnaire the workbook carries; null when there is none or it was tampered with. It is what the file says of itself: judge by the
    /// definition wherever there is one.
    /// </summary>
    public Questionnaire? Embedded => embedded?.Value;

    /// <summary>Why the file was refused (E101–E106); empty when it was read.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
