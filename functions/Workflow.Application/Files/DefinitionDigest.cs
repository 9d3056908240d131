using System.Security.Cryptography;
using System.Text.Json;
using Workflow.Core.Surveys;

namespace Workflow.Application.Files;

/// <summary>A digest of a whole definition: equal exactly when every value is. File bytes cannot serve, because the library rewrites Office files.</summary>
public static class DefinitionDigest
{
    /// <summary>SHA-256, 32 hexadecimal characters.</summary>
    public static string Of(Survey survey) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(survey)))[..32];
}
