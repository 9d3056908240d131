namespace Workflow.Core.Checks;

/// <summary>Judges the sheets of a workbook against each other.</summary>
internal interface IWorkbookRule
{
    /// <summary>Adds what it finds. Rules are stateless and shared by all threads.</summary>
    void Check(AskedForm form, AskedIndicators indicators, FindingCollector findings);
}
