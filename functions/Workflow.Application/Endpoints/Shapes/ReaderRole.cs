namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What a person is to a section.</summary>
public enum ReaderRole
{
    /// <summary>事務局.</summary>
    Coordinator,

    /// <summary>The section's staff.</summary>
    Staff,

    /// <summary>The section's head (承認者).</summary>
    Approver,

    /// <summary>Staff of a section named second or later under 主担当: may read and comment.</summary>
    CoSection,
}
