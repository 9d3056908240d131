namespace Workflow.Core.Checks;

/// <summary>Judges a whole sheet: its rows, columns and given cells, or answers against each other.</summary>
internal interface ISheetRule
{
    /// <summary>Adds what it finds. Rules are stateless and shared by all threads.</summary>
    void Check(AskedSheet sheet, FindingCollector findings);
}
