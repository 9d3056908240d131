namespace Workflow.Application.Endpoints.Routing;

/// <summary>Who may use a route. A caller may when at least one of these is true of them for the survey and section that the route names.</summary>
[Flags]
public enum Audience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Everybody, without signing in.</summary>
    Anyone = 1,

    /// <summary>A coordinator.</summary>
    Coordinator = 2,

    /// <summary>Staff of the section that the route names.</summary>
    Staff = 4,

    /// <summary>The head (承認者) of the section that the route names.</summary>
    Approver = 8,

    /// <summary>Staff of a section named second or later on a row of the section that the route names, under 主担当.</summary>
    CoSection = 16,

    /// <summary>Microsoft Graph, which proves itself by the secret of its subscription, not by signing in.</summary>
    Graph = 32,

    /// <summary>Everybody who may read a section.</summary>
    SectionReaders = Coordinator | Staff | Approver | CoSection,
}
