using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Models;

/// <summary>A survey as last read, shared by all who look at it. Immutable.</summary>
/// <param name="State">Definition, ledger and library.</param>
/// <param name="Events">What is known of its history, newest first.</param>
/// <param name="ReadAt">When it was read.</param>
public sealed record SurveyModel(SurveyState State, IReadOnlyList<SurveyEvent> Events, DateTimeOffset ReadAt)
{
    /// <summary>The definition in force.</summary>
    public Survey Survey => State.Design.Survey;
}
