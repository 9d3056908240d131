using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>A definition book that was accepted as a new survey.</summary>
/// <param name="Id">調査ID.</param>
/// <param name="Name">調査名.</param>
/// <param name="Changed">False when the same book had been accepted before.</param>
/// <param name="Sections">Sections that will get a workbook.</param>
/// <param name="Items">Items.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Findings">Notes about the book; none stops it.</param>
public sealed record DefinitionAccepted(string Id, string Name, bool Changed, int Sections, int Items, int Indicators, IReadOnlyList<FindingView> Findings);
