using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>One row a section answers.</summary>
public sealed record QuestionRow
{
    /// <summary>The row's identity; column A of the workbook.</summary>
    public required AssignmentId Id { get; init; }

    /// <summary>What stands in the locked cells, by field key; a blank cell is absent.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>Last year's answers of this section to this item, by field key.</summary>
    public IReadOnlyDictionary<string, string> Prior { get; init; } = TextDictionary.None;
}

/// <summary>One indicator a section reports on.</summary>
public sealed record IndicatorRow
{
    /// <summary>The row's identity: <c>{indicator id}/{section code}</c>.</summary>
    public required AssignmentId Id { get; init; }

    /// <summary>The indicator with all its known values.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Ids of the rows of the same questionnaire that 関連事業 names; what W402 compares.</summary>
    public IReadOnlyList<AssignmentId> Related { get; init; } = [];
}
