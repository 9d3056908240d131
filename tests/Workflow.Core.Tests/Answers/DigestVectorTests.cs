using System.Text.Json;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Tests.Checks;

namespace Workflow.Core.Tests.Answers;

/// <summary>The digests that the task pane computes too: tests/vectors/answers-digest.json is read by this test and by the pane's.</summary>
public class DigestVectorTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "answers-digest.json"))).RootElement;

    public static TheoryData<string> Cases => [.. Vectors.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Digest_OfAVector_IsWhatBothSidesCompute(string name)
    {
        var vector = Vectors.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var document = vector.GetProperty("document").Deserialize(AnswersJson.Default.AnswersDocument)!;
        var asked = CheckSample.Ask();

        var result = SectionCheck.Check(asked, document.Read(asked));

        Assert.Equal(vector.GetProperty("digest").GetString(), CheckedAnswersDigest.Of(result.Answers));
    }

    [Fact]
    public void Form_OfTheVectors_IsTheSamples()
    {
        var fields = CheckSample.Fields.Where(f => f.IsAnswer).Select(f => $"{f.Key} {f.Kind} {string.Join('/', f.Choices)}");

        Assert.Equal(fields, Vectors.GetProperty("fields").EnumerateArray().Select(Described));
        Assert.Equal(CheckSample.Scale.Levels.Select(l => l.Code), Vectors.GetProperty("ratings").EnumerateArray().Select(r => r.GetString()!));
    }

    [Fact]
    public void Document_FormulasAndErrors_AreToldAsOfAFile()
    {
        var asked = CheckSample.Ask();
        var document = JsonSerializer.Deserialize(
            """{"rows":[{"id":"i1/110","values":{"done":"=の値","rating":"#REF!"},"formulas":["done"],"errors":["rating"]}],"columns":["done","rating","plan"]}""",
            AnswersJson.Default.AnswersDocument)!;

        var found = SectionCheck.Check(asked, document.Read(asked)).Findings.Select(f => $"{f.Code} {f.Row} {f.Field}").ToList();

        Assert.Contains("W408 i1/110 done", found);
        Assert.Contains("E309 i1/110 rating", found);
        Assert.Contains(found, f => f.StartsWith("E206", StringComparison.Ordinal) && f.EndsWith("direction", StringComparison.Ordinal));
        Assert.DoesNotContain(found, f => f.StartsWith("E206", StringComparison.Ordinal) && f.EndsWith("done", StringComparison.Ordinal));
    }

    private static string Described(JsonElement field) => $"{field.GetProperty("key").GetString()} {field.GetProperty("kind").GetString()} "
        + string.Join('/', field.GetProperty("choices").EnumerateArray().Select(c => c.GetString()));
}
