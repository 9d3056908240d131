using Workflow.Core.Findings;
using Workflow.Core.Recognition;

namespace Workflow.Workbooks.Tables;

/// <summary>What a file of tables came to.</summary>
/// <param name="Tables">The visible sheets that hold anything, in order; of a csv the one table.</param>
/// <param name="Fault">Why the file is refused (E101–E105); null when it was read.</param>
public sealed record TableReading(IReadOnlyList<TableGrid> Tables, Finding? Fault);
