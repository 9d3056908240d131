using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflow.Local.Demo;

/// <summary>A sample survey with what its sections answer and what they get wrong at first (samples/README.md).</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Definition">Path of the definition book.</param>
/// <param name="Answers">What every section answers when all is right.</param>
/// <param name="FirstAttempt">Who is late and what people get wrong on the first attempt.</param>
internal sealed record Sample(string Name, string Definition, SampleAnswers Answers, SampleMistakes FirstAttempt)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The sample the demo plays unless another is named.</summary>
    public const string Default = "headings";

    /// <summary>The samples shipped with the program.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "answers.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a sample; <paramref name="name"/> is one of <see cref="Names"/>.</summary>
    public static Sample Read(string name)
    {
        string At(string file) => Path.Combine(Folder, name, file);
        return new Sample(
            name,
            At("definition.json"),
            JsonSerializer.Deserialize(File.ReadAllBytes(At("answers.json")), SampleJson.Default.SampleAnswers)!,
            JsonSerializer.Deserialize(File.ReadAllBytes(At("mistakes.json")), SampleJson.Default.SampleMistakes)!);
    }
}

/// <summary>Answers by row id (<c>item/section</c>, <c>indicator/section</c>), then by key.</summary>
internal sealed record SampleAnswers(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Indicators);

/// <summary>First attempts.</summary>
/// <param name="Late">Sections that hand in only after a reminder.</param>
/// <param name="Mistakes">What stands in a cell at first.</param>
internal sealed record SampleMistakes(IReadOnlyList<string> Late, IReadOnlyList<SampleMistake> Mistakes);

/// <summary>One mistake: what was typed instead of the answer, and what happened in words.</summary>
internal sealed record SampleMistake(string Row, string Field, string Typed, IReadOnlyList<string> Findings, string Ja, string En);

/// <summary>Reads the sample files without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleAnswers))]
[JsonSerializable(typeof(SampleMistakes))]
internal sealed partial class SampleJson : JsonSerializerContext;
