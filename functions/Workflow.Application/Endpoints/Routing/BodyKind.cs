namespace Workflow.Application.Endpoints.Routing;

/// <summary>What a request carries.</summary>
public enum BodyKind
{
    /// <summary>Nothing; a body is not looked at.</summary>
    None,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A spreadsheet file as it is.</summary>
    Workbook,
}
