using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Files;

/// <summary>A definition book as read.</summary>
/// <param name="Survey">The survey; null when the book is refused.</param>
/// <param name="Findings">Everything found, also in a book that is accepted.</param>
public sealed record DefinitionReading(Survey? Survey, IReadOnlyList<Finding> Findings);
