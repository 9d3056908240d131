using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Questionnaires;

namespace Workflow.Application.Engine.Steps;

/// <summary>What a section was asked, whatever the definition says by now.</summary>
internal static class QuestionnaireSource
{
    /// <summary>The questionnaire of the section's present workbook under the definition in force.</summary>
    public static Questionnaire Questionnaire(this SurveyState state, SectionEntry entry, int issue) =>
        state.Design.Assignments.For(entry.Section, issue, new SectionPosition(state.Design.Survey, state.Survey, entry).Due);
}
