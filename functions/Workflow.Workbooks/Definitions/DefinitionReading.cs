using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Definitions;

/// <summary>What a definition book, or its JSON form, came to.</summary>
/// <param name="Survey">The survey; null when any finding is an error: a wrong definition is refused as a whole.</param>
/// <param name="Findings">Everything found, in the order of the sheets. <see cref="Finding.Cell"/> is <c>sheet!A1</c>, or a JSON path. Notes (D9xx) do not refuse.</param>
public sealed record DefinitionReading(Survey? Survey, IReadOnlyList<Finding> Findings);
