namespace Workflow.Core.Surveys;

/// <summary>A responsible section (担当課).</summary>
public sealed record Section
{
    /// <summary>コード.</summary>
    public required SectionCode Code { get; init; }

    /// <summary>名称.</summary>
    public required string Name { get; init; }

    /// <summary>メール: the address of the section's shared mailbox.</summary>
    public string? Mail { get; init; }

    /// <summary>グループID: the Entra group whose members are the section's staff.</summary>
    public string? GroupId { get; init; }

    /// <summary>担当者: user principal names.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    /// <summary>承認者: the user principal name of the section's head.</summary>
    public string? Approver { get; init; }

    /// <summary>前身コード: the codes this section had last year (機構改革); several after a merger.</summary>
    public IReadOnlyList<SectionCode> Predecessors { get; init; } = [];
}
