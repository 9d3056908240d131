namespace Workflow.Microsoft365.Graph.People;

/// <summary>A notice in the Teams activity feed.</summary>
/// <param name="ActivityType">A type that the app manifest declares.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="WebUrl">A Teams deep link, at most 1,024 characters (R40).</param>
/// <param name="Preview">The line people read first, at most 150 characters.</param>
/// <param name="Parameters">The values of the manifest's template, by name.</param>
public sealed record ActivityNotice(
    string ActivityType, string Topic, string WebUrl, string Preview, IReadOnlyDictionary<string, string> Parameters);
