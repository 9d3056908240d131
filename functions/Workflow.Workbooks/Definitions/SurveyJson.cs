using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions;

/// <summary>The definition as JSON (docs/survey.schema.json): for programs, for comparing two definitions, for keeping them under version control.</summary>
public static class SurveyJson
{
    /// <summary>Writes a survey: UTF-8, indented, values in the order of the form, so that equal surveys give equal bytes.</summary>
    public static void Write(Survey survey, Stream stream) => JsonSerializer.Serialize(stream, SurveyDrafts.Of(survey), SurveyJsonContext.Indented.SurveyDraft);

    /// <summary>Reads JSON, judged by the same rules as a book. <see cref="Finding.Cell"/> is a JSON path. Nothing is thrown but the stream's own failures.</summary>
    public static DefinitionReading Read(Stream stream)
    {
        SurveyDraft? draft;
        try
        {
            draft = JsonSerializer.Deserialize(stream, SurveyJsonContext.Default.SurveyDraft);
        }
        catch (JsonException e)
        {
            return new DefinitionReading(null, [Fault(e)]);
        }

        if (draft is null)
        {
            return new DefinitionReading(null, [new Finding("D121", "$") { Cell = "$" }]);
        }

        var validation = SurveyValidator.Validate(WithoutNulls(draft));
        return new DefinitionReading(validation.Survey, [.. validation.Faults.Select(f => f.Finding with { Cell = f.Place.ToString() })]);
    }

    // Text that is no JSON comes wrapped in the parser's own exception; a value that does not fit its place does not.
    private static Finding Fault(JsonException e) => e.InnerException is JsonException
        ? new Finding("D120", Count(e.LineNumber), Count(e.BytePositionInLine)) { Cell = e.Path ?? "$" }
        : new Finding("D121", e.Path ?? "$") { Cell = e.Path ?? "$" };

    private static string Count(long? zeroBased) => ((zeroBased ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    // JSON may say null where a list, an entry or a text is due: as if it were not there.
    private static SurveyDraft WithoutNulls(SurveyDraft draft) => draft with
    {
        Fields = Entries(draft.Fields),
        Scale = Entries(draft.Scale),
        Sections = Entries(draft.Sections),
        Items = [.. Entries(draft.Items).Select(i => i with { Given = Texts(i.Given), Prior = Texts(i.Prior), Sections = Entries(i.Sections), Tags = Entries(i.Tags) })],
        Prior = [.. Entries(draft.Prior).Select(p => p with { Values = Texts(p.Values) })],
        Indicators =
        [
            .. Entries(draft.Indicators).Select(i => i with
            {
                Headings = Texts(i.Headings), Values = Texts(i.Values), Sections = Entries(i.Sections), RelatedItems = Entries(i.RelatedItems),
            }),
        ],
        IndicatorColumns = Entries(draft.IndicatorColumns),
        Texts = [.. Entries(draft.Texts).Select(t => t with { Path = Entries(t.Path) })],
        Roster = draft.Roster is { } roster ? roster with { Columns = Entries(roster.Columns), Rows = [.. Entries(roster.Rows).Select(Entries)] } : null,
    };

    private static IReadOnlyList<T> Entries<T>(IReadOnlyList<T>? list)
        where T : class => list is null ? [] : list.Contains(null) ? [.. list.OfType<T>()] : list;

    private static Dictionary<string, string> Texts(IReadOnlyDictionary<string, string>? values) =>
        (values ?? new Dictionary<string, string>()).Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => Core.Text.Normalization.Prose(v.Value));
}

/// <summary>Serializers made at compile time: no reflection, quick start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(SurveyDraft))]
internal sealed partial class SurveyJsonContext : JsonSerializerContext
{
    /// <summary>For people too: indented, Japanese as it is.</summary>
    public static SurveyJsonContext Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
