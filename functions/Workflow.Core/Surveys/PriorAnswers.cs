namespace Workflow.Core.Surveys;

/// <summary>Last year's answers of one section to one item (a row of the sheet 前年度); wins over <see cref="Item.Prior"/>.</summary>
/// <param name="Assignment">The item and the section, with this year's code.</param>
/// <param name="Values">Answers by field key.</param>
public sealed record PriorAnswers(AssignmentId Assignment, IReadOnlyDictionary<string, string> Values);
