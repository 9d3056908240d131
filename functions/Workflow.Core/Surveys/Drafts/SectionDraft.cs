namespace Workflow.Core.Surveys.Drafts;

/// <summary>One section as written (a row of 担当課).</summary>
public sealed record SectionDraft
{
    /// <summary>コード.</summary>
    public string? Code { get; init; }

    /// <summary>名称.</summary>
    public string? Name { get; init; }

    /// <summary>メール.</summary>
    public string? Mail { get; init; }

    /// <summary>グループID.</summary>
    public string? GroupId { get; init; }

    /// <summary>担当者.</summary>
    public IReadOnlyList<string>? Staff { get; init; }

    /// <summary>承認者.</summary>
    public string? Approver { get; init; }

    /// <summary>前身コード.</summary>
    public IReadOnlyList<string>? Predecessors { get; init; }
}
