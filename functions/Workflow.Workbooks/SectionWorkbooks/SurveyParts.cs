using Workflow.Core.Questionnaires;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>What all workbooks of a survey share, made and compressed once. Immutable.</summary>
internal sealed class SurveyParts
{
    private readonly Questionnaire model;

    /// <summary>Makes the parts from any questionnaire of the survey.</summary>
    public SurveyParts(Questionnaire model, SectionWorkbookTexts texts)
    {
        this.model = model;
        Lists = new DropDownLists(model.Fields, model.Scale, MetaSheet.FirstListRow);
        Entries = new EntryRules(model.Fields, model.Scale, Lists, texts);
        Styles = DeflatedPart.Of("xl/styles.xml", StyleSheet.Xml(model.Scale, texts["count.format"]));
        (MetaRows, MetaNextRow) = MetaSheet.Shared(Lists, QuestionnaireJsonWriter.Form(model));
    }

    /// <summary>The entries of the drop-downs.</summary>
    public DropDownLists Lists { get; }

    /// <summary>The entry rules of the form.</summary>
    public EntryRules Entries { get; }

    /// <summary>The styles.</summary>
    public DeflatedPart Styles { get; }

    /// <summary>Rows of <c>_workflow</c>.</summary>
    public byte[] MetaRows { get; }

    /// <summary>The row of <c>_workflow</c> behind them.</summary>
    public int MetaNextRow { get; }

    /// <summary>Whether another questionnaire is of the same survey and form.</summary>
    public bool Serve(Questionnaire questionnaire) =>
        ReferenceEquals(model.Fields, questionnaire.Fields) && ReferenceEquals(model.Scale, questionnaire.Scale) && ReferenceEquals(model.IndicatorColumns, questionnaire.IndicatorColumns)
        && model.SurveyId == questionnaire.SurveyId && model.PlanName == questionnaire.PlanName && model.SurveyName == questionnaire.SurveyName && model.Year == questionnaire.Year
        && model.Coordinator == questionnaire.Coordinator && model.CoordinatorMail == questionnaire.CoordinatorMail;
}
