using System.Text;
using System.Text.Json;
using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Json;

namespace Workflow.Workbooks.Tests.Reports;

public sealed class JsonReportTests
{
    private static MemoryStream Write(Report report)
    {
        var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void Read_WhatWasWritten_HoldsEveryAnswer()
    {
        var report = SampleReports.Headings();

        var document = JsonReport.Read(Write(report));

        Assert.NotNull(document);
        foreach (var (row, read) in report.Rows.Zip(document.Rows))
        {
            Assert.Equal((row.Id.ToString(), row.Submitted), ($"{read.Item}/{read.Section}", read.Submitted));
            Assert.Equal(row.Cells, report.Columns.Select(c => read.Printed.GetValueOrDefault(c.Key, "")));
            Assert.Equal(row.Values, report.Columns.Select(c => (c.IsAnswer ? read.Answers : read.Given).GetValueOrDefault(c.Key, "")));
        }

        Assert.Equal(report.Statistics.Overall.Counts, document.Statistics.Overall.Counts.Values);
        Assert.Equal(report.Rows.Count, document.Rows.Count());
    }

    [Fact]
    public void Read_Indicators_HoldValuesAndNotes()
    {
        var document = JsonReport.Read(Write(SampleReports.Indicators()))!;
        var first = document.Indicators.First();

        Assert.Equal(("58.2", "↑", "会場の休館により調査の対象が減った。"), (first.Values["R2:actual"], document.Indicators.ElementAt(1).Values["R2:target"], first.Note));
        Assert.Equal((2020, true), (document.IndicatorColumns[4].Year, document.IndicatorColumns[4].Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"other\"}")]
    [InlineData("null")]
    public void Read_AnotherFile_IsNull(string text) => Assert.Null(JsonReport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Write_Members_AreThoseOfTheSchema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "docs", "report.schema.json")));
        using var document = JsonDocument.Parse(Write(SampleReports.Headings()));

        Conforms(schema.RootElement, schema.RootElement, document.RootElement, "$");
    }

    /// <summary>Judges by the few words the schema uses: type, properties, required, items, additionalProperties, enum, const, $ref.</summary>
    private static void Conforms(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        var kind = value.ValueKind switch { JsonValueKind.True or JsonValueKind.False => "boolean", JsonValueKind.Number => "number", var k => k.ToString().ToLowerInvariant() };
        Assert.True(schema.GetProperty("type").GetString()!.Replace("integer", "number", StringComparison.Ordinal) == kind, $"{path} is a {kind}");
        if (schema.TryGetProperty("enum", out var values))
        {
            Assert.True(values.EnumerateArray().Any(v => v.GetString() == value.GetString()), $"{path}: {value}");
        }

        if (kind == "array")
        {
            foreach (var (item, i) in value.EnumerateArray().Select((v, i) => (v, i)))
            {
                Conforms(root, schema.GetProperty("items"), item, $"{path}[{i}]");
            }
        }
        else if (kind == "object")
        {
            ConformsObject(root, schema, value, path);
        }
    }

    private static void ConformsObject(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        var others = schema.GetProperty("additionalProperties");
        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var member))
            {
                Conforms(root, member, property.Value, $"{path}.{property.Name}");
            }
            else
            {
                Assert.True(others.ValueKind == JsonValueKind.Object, $"{path}.{property.Name} is not in the schema");
                Conforms(root, others, property.Value, $"{path}.{property.Name}");
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            Assert.All(required.EnumerateArray(), r => Assert.True(value.TryGetProperty(r.GetString()!, out _), $"{path} lacks {r}"));
        }
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Workflow.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new DirectoryNotFoundException("Workflow.sln");
        }

        return at;
    }
}
