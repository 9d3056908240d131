using System.Security.Cryptography;
using System.Text.Json;
using Workflow.Core.Surveys;

namespace Workflow.Application.Files;

/// <summary>A digest of a whole definition: equal exactly when every value is. File bytes cannot serve, because the library rewrites Office files.</summary>
public static class DefinitionDigest
{
    // Properties without a setter follow from the others; one of them (the next fiscal year) has no end.
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true };

    /// <summary>SHA-256, 32 hexadecimal characters.</summary>
    public static string Of(Survey survey) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(survey, Options)))[..32];
}
