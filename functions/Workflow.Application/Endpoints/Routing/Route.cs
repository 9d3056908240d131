namespace Workflow.Application.Endpoints.Routing;

/// <summary>One line of the table: what is asked, who may ask, within which limits.</summary>
public sealed record Route
{
    /// <summary>Its name in the OpenAPI document, unique.</summary>
    public required string Operation { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path with <c>{id}</c> for the survey and <c>{code}</c> for the section.</summary>
    public required string Path { get; init; }

    /// <summary>Who may.</summary>
    public required Audience Who { get; init; }

    /// <summary>What it does, for the OpenAPI document.</summary>
    public required string Summary { get; init; }

    /// <summary>What the request carries.</summary>
    public BodyKind Body { get; init; }

    /// <summary>The JSON it carries; null when it carries none.</summary>
    public Type? BodyShape { get; init; }

    /// <summary>Whether an absent body is as good as an empty object.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>The longest body, in bytes.</summary>
    public long MaxBody { get; init; }

    /// <summary>How often one caller may.</summary>
    public RateClass Rate { get; init; }

    /// <summary>Parameters in the address besides <c>lang</c>.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>How it ends well.</summary>
    public required IReadOnlyList<RouteAnswer> Answers { get; init; }

    /// <summary>Whether it names a section.</summary>
    public bool NamesSection => Path.Contains("{code}", StringComparison.Ordinal);

    /// <summary>Whether it names a survey.</summary>
    public bool NamesSurvey => Path.Contains("{id}", StringComparison.Ordinal);
}
