namespace Workflow.Core.Text.WorkReports;

/// <summary>What a report of work says about its main work.</summary>
public enum WorkVerdict
{
    /// <summary>Nothing that says it was left undone.</summary>
    Silent,

    /// <summary>Some of it was left undone, but work was done.</summary>
    Done,

    /// <summary>The main work was not done.</summary>
    NotDone,
}
