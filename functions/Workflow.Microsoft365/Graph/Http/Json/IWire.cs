namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A shape on the wire that becomes one of our records.</summary>
internal interface IWire<out T>
    where T : notnull
{
    /// <summary>Our record; null when the answer lacks what it must have.</summary>
    T? ToModel();
}
