using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflow.Application.Endpoints.Access;
using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Routing;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Http;

/// <summary>A request that has passed the table: the caller may, the body is within its limit.</summary>
public sealed record ApiCall
{
    /// <summary>The request.</summary>
    public required ApiRequest Request { get; init; }

    /// <summary>Its line of the table.</summary>
    public required Route Route { get; init; }

    /// <summary>Who calls.</summary>
    public required Caller Caller { get; init; }

    /// <summary>What the caller is to the survey and section named.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The language of texts.</summary>
    public required Language Language { get; init; }

    /// <summary>The survey named; default when the route names none.</summary>
    public SurveyId Survey { get; init; }

    /// <summary>The section named; default when the route names none.</summary>
    public SectionCode Section { get; init; }

    /// <summary>The survey as last read; null when the route names none.</summary>
    public SurveyModel? Model { get; init; }

    /// <summary>The whole body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Names the act, so that repeating it does no harm (header <c>Idempotency-Key</c>, at most 100 characters); null when absent.</summary>
    public string? Act => Request.Header("Idempotency-Key") is { Length: > 0 and <= 100 } key ? key : null;

    /// <summary>The body as JSON; null when it is no such JSON, or absent where it must not be.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Body.Length == 0 && Route.BodyOptional)
        {
            return JsonSerializer.Deserialize("{}"u8, type);
        }

        try
        {
            return JsonSerializer.Deserialize(Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
