using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>An act on a section, recorded.</summary>
/// <param name="Changed">False when it had been done before.</param>
/// <param name="State">The section's state after it.</param>
/// <param name="Deadline">The deadline that holds for it now.</param>
public sealed record SectionAct(bool Changed, SectionState State, Deadline Deadline);
