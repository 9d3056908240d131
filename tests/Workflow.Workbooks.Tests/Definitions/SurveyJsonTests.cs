using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Findings;
using Workflow.Core.Surveys.Drafts;
using Workflow.Testing;
using Workflow.Workbooks.Definitions;

namespace Workflow.Workbooks.Tests.Definitions;

public class SurveyJsonTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "survey.schema.json")))!.AsObject();

    [Fact]
    public void WriteThenRead_AnySurvey_GivesTheSameBytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(GeneratedSurveys.Gen.ToArbitrary(), survey =>
        {
            var json = Written(survey);
            var reading = Read(json);

            Assert.Empty(reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Cell} {f.Message()}"));
            Assert.Equal(json, Written(reading.Survey!));
        }));

    [Fact]
    public void Write_AnySurvey_FitsThePublishedSchema()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            Assert.Empty(new SchemaCheck(Schema).Validate(JsonNode.Parse(Written(GeneratedSurveys.FromSeed(seed)))));
        }
    }

    [Fact]
    public void Samples_FitThePublishedSchemaAndAreValid()
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot(), "samples"), "definition.json", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var json = File.ReadAllText(file);
            Assert.Empty(new SchemaCheck(Schema).Validate(JsonNode.Parse(json)));
            Assert.NotNull(Read(json).Survey);
        });
    }

    [Fact]
    public void Schema_WrongDocument_IsNoticed()
    {
        var json = JsonNode.Parse(Written(new SurveyBuilder().Build()))!.AsObject();
        json["fields"]![0]!["kind"] = "novel";
        json["sections"]![0]!["colour"] = "red";
        json.Remove("planName");

        Assert.Equal(["$.fields[0].kind: enum", "$.sections[0]: additionalProperties", "$: required"], new SchemaCheck(Schema).Validate(json).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(SurveyDraft), "")]
    [InlineData(typeof(FieldDraft), "field")]
    [InlineData(typeof(LevelDraft), "level")]
    [InlineData(typeof(SectionDraft), "section")]
    [InlineData(typeof(ItemDraft), "item")]
    [InlineData(typeof(PriorDraft), "prior")]
    [InlineData(typeof(IndicatorDraft), "indicator")]
    [InlineData(typeof(IndicatorColumnDraft), "indicatorColumn")]
    [InlineData(typeof(TextDraft), "text")]
    [InlineData(typeof(RosterDraft), "roster")]
    public void Schema_Properties_AreThoseOfTheCode(Type draft, string definition)
    {
        var code = draft.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => p.Name == "Schema" ? "$schema" : char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Order();
        var schema = definition.Length == 0 ? Schema : Schema["$defs"]![definition]!.AsObject();

        Assert.Equal(code, schema["properties"]!.AsObject().Select(p => p.Key).Order());
    }

    [Theory]
    [InlineData("", "D120", "$")]
    [InlineData("null", "D121", "$")]
    [InlineData("[]", "D121", "$")]
    [InlineData("{\"id\": 5}", "D121", "$.id")]
    [InlineData("{\"idd\": \"x\"}", "D121", "$.idd")]
    [InlineData("{\"fields\": [{\"minLength\": \"five\"}]}", "D121", "$.fields[0].minLength")]
    [InlineData("{\"id\": \"x\",", "D120", null)]
    [InlineData("PK\u0003\u0004", "D120", null)]
    public void Read_NotSuchJson_IsRefusedWithAPath(string json, string code, string? path)
    {
        var reading = Read(json);

        Assert.Null(reading.Survey);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(code, finding.Code);
        Assert.True(path is null || finding.Cell == path, finding.Cell);
        Assert.NotEqual("", finding.Hint(Language.English));
    }

    [Theory]
    [InlineData("{\"fields\": null, \"items\": [null, {\"given\": {\"a\": null}, \"sections\": [null]}], \"roster\": {\"columns\": [null], \"rows\": [null]}, \"texts\": [{\"path\": null}]}")]
    [InlineData("{\"scale\": [null], \"sections\": [{\"staff\": [null]}], \"indicators\": [{\"values\": null}], \"prior\": [{}]}")]
    public void Read_NullsAnywhere_NeverThrows(string json) => Assert.Null(Read(json).Survey);

    [Fact]
    public void Read_MistakesInSeveralParts_AreToldWithTheirPaths()
    {
        var json = JsonNode.Parse(Written(new SurveyBuilder().Build()))!;
        json["year"] = "来年";
        json["items"]![1]!["sections"]![0] = "K99";

        var errors = Read(json.ToJsonString()).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Cell}");

        Assert.Equal(["D203 $.year", "D603 $.items[1].sections"], errors.Order());
    }

    private static string Written(Core.Surveys.Survey survey)
    {
        using var stream = new MemoryStream();
        SurveyJson.Write(survey, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static DefinitionReading Read(string json) => SurveyJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
