namespace Workflow.Core.Surveys;

/// <summary>Who fills a field (記入).</summary>
public enum FilledBy
{
    /// <summary>事務局: given in the definition book, locked in the section workbook.</summary>
    Coordinator,

    /// <summary>担当課: answered by the section.</summary>
    Section,
}
