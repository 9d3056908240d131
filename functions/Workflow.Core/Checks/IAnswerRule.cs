namespace Workflow.Core.Checks;

/// <summary>Judges one answer by itself, or within its row.</summary>
internal interface IAnswerRule
{
    /// <summary>Adds what it finds. Called for every answer cell that exists and is not broken; rules are stateless and shared by all threads.</summary>
    void Check(Answer answer, FindingCollector findings);
}
