namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>Column widths of a written book, in Excel units; a full-width character takes about two.</summary>
internal static class Widths
{
    /// <summary>The width of the column that holds a property.</summary>
    public static double Of(string property) => property switch
    {
        "id" or "code" or "kind" or "filledBy" or "requirement" or "minLength" or "maxLength" or "width" or "merged" or "points" or "reasonRequired" or "after"
            or "unit" or "direction" or "repostedFrom" or "item" => 12,
        "color" or "priorKey" or "key" or "category" or "baseline" or "baselineDate" or "predecessors" or "tags" => 15,
        "label" or "condition" or "choices" or "print" or "sections" or "section" => 22,
        "name" or "mail" or "approver" or "path" => 30,
        "groupId" or "staff" or "relatedItems" or "outcome" => 38,
        "text" => 80,
        "description" => 60,
        _ => 40,
    };
}
