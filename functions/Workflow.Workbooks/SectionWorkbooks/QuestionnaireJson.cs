using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Reads the questionnaire as JSON (<see cref="QuestionnaireJsonWriter"/> writes it), so that a workbook can be checked without its definition book. It is what the file says of itself: the server always
/// compares with its own definition.
/// </summary>
[JsonSerializable(typeof(EmbeddedForm))]
[JsonSerializable(typeof(EmbeddedRows))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UseStringEnumConverter = true,
    Converters = [typeof(AssignmentIdConverter), typeof(SectionCodeConverter), typeof(FiscalYearConverter)])]
internal sealed partial class QuestionnaireJson : JsonSerializerContext
{
    /// <summary>Japanese stays readable and short; no HTML is near.</summary>
    private static QuestionnaireJson Relaxed => field ??= new QuestionnaireJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the indicators as <see cref="Read"/> wants them.</summary>
    public static void WriteIndicators(Utf8JsonWriter writer, IReadOnlyList<IndicatorRow> indicators) =>
        JsonSerializer.Serialize(writer, indicators, Relaxed.IReadOnlyListIndicatorRow);

    /// <summary>Puts both parts together; null when they are not what this program wrote.</summary>
    public static Questionnaire? Read(WorkbookIdentity identity, string form, string rows)
    {
        try
        {
            return JsonSerializer.Deserialize(form, Relaxed.EmbeddedForm) is { } shared && JsonSerializer.Deserialize(rows, Relaxed.EmbeddedRows) is { } own && IsWhole(shared, own)
                ? new Questionnaire
                {
                    SurveyId = identity.SurveyId, Section = identity.Section, Issue = identity.Issue, PlanName = shared.PlanName, SurveyName = shared.SurveyName, Year = shared.Year,
                    Coordinator = shared.Coordinator, CoordinatorMail = shared.CoordinatorMail, Fields = shared.Fields, Scale = shared.Scale, IndicatorColumns = shared.IndicatorColumns,
                    SectionName = own.SectionName, DueAt = own.DueAt, Rows = own.Rows, Indicators = own.Indicators,
                }
                : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Lists of a file may hold null where ours never do, and keys twice.</summary>
    private static bool IsWhole(EmbeddedForm form, EmbeddedRows own) =>
        form.Fields.All(f => f?.Choices.All(c => c is not null) == true && f.Condition?.Values.All(v => v is not null) != false)
        && form.Fields.Select(f => f.Key).Distinct().Count() == form.Fields.Count
        && form.Scale.Levels.All(l => l is not null) && form.IndicatorColumns.All(c => c is not null)
        && own.Rows.All(r => r is not null && HasTexts(r.Given) && HasTexts(r.Prior))
        && own.Indicators.All(r => r is not null && HasTexts(r.Indicator.Values) && HasTexts(r.Indicator.Headings) && r.Indicator.RelatedItems.All(i => i is not null));

    private static bool HasTexts(IReadOnlyDictionary<string, string> values) => values.Values.All(v => v is not null);
}
