using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflow.Local.Tenant;

/// <summary>The people and groups of a tenant, as <c>people.json</c> holds them.</summary>
public sealed record PeopleSeed
{
    /// <summary>Nobody.</summary>
    public static PeopleSeed Empty { get; } = new();

    /// <summary>Members of the site (事務局): UPNs or group ids. They may open everything.</summary>
    public IReadOnlyList<string> Coordinators { get; init; } = [];

    /// <summary>People.</summary>
    public IReadOnlyList<PersonSeed> Users { get; init; } = [];

    /// <summary>Groups.</summary>
    public IReadOnlyList<GroupSeed> Groups { get; init; } = [];

    /// <summary>Reads <c>people.json</c>; nobody when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is no such JSON; the message says where.</exception>
    public static PeopleSeed Read(string path)
    {
        if (!File.Exists(path))
            return Empty;

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PeopleJson.Default.PeopleSeed) ?? Empty;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Writes <c>people.json</c>.</summary>
    public void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, PeopleJson.Default.PeopleSeed));
}

/// <summary>A person.</summary>
/// <param name="UserPrincipalName">How the person signs in; also the mail address when none is given.</param>
/// <param name="DisplayName">The name shown.</param>
public sealed record PersonSeed(string UserPrincipalName, string DisplayName)
{
    /// <summary>Mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>Section or department.</summary>
    public string? Department { get; init; }

    /// <summary>UPN of the manager.</summary>
    public string? Manager { get; init; }
}

/// <summary>A group.</summary>
/// <param name="Id">Its id, a GUID.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="Members">UPNs of people and ids of groups inside it.</param>
public sealed record GroupSeed(string Id, string DisplayName, IReadOnlyList<string> Members);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeopleSeed))]
internal sealed partial class PeopleJson : JsonSerializerContext;
