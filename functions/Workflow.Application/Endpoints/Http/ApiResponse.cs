using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflow.Application.Endpoints.Http;

/// <summary>An answer that a host copies out.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Null when there is no body.</param>
/// <param name="Body">All bytes.</param>
public sealed record ApiResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers besides Content-Type and Content-Length.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>An answer without a body.</summary>
    public static ApiResponse Empty(int status) => new(status, null, default);

    /// <summary>A shape as JSON.</summary>
    public static ApiResponse Json<T>(int status, T value, JsonTypeInfo<T> type) => new(status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>The same with one more header.</summary>
    public ApiResponse With(string name, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };
}
