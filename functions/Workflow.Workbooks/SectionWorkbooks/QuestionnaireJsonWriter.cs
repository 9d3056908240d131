using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Writes what <see cref="QuestionnaireJson"/> reads, property by property: a serializer compiles several hundred methods of its own at every start of the
/// program, which takes longer than writing a thousand questionnaires. A test holds that nothing of a questionnaire is left out.
/// </summary>
internal static class QuestionnaireJsonWriter
{
    // Japanese stays readable and short; no HTML is near.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The shared part.</summary>
    public static string Form(Questionnaire questionnaire) => Text(writer =>
    {
        writer.WriteString("planName", questionnaire.PlanName);
        writer.WriteString("surveyName", questionnaire.SurveyName);
        writer.WriteNumber("year", questionnaire.Year.Year);
        writer.WriteString("coordinator", questionnaire.Coordinator);
        Array(writer, "fields", questionnaire.Fields, Field);
        writer.WriteStartObject("scale");
        Array(writer, "levels", questionnaire.Scale.Levels, Level);
        writer.WriteEndObject();
        Array(writer, "indicatorColumns", questionnaire.IndicatorColumns, Column);
        Optional(writer, "coordinatorMail", questionnaire.CoordinatorMail);
    });

    /// <summary>The section's part.</summary>
    public static string Rows(Questionnaire questionnaire) => Text(writer =>
    {
        writer.WriteString("sectionName", questionnaire.SectionName);
        writer.WriteString("dueAt", questionnaire.DueAt);
        Array(writer, "rows", questionnaire.Rows, Row);
        writer.WritePropertyName("indicators");
        if (questionnaire.Indicators.Count > 0)
        {
            QuestionnaireJson.WriteIndicators(writer, questionnaire.Indicators);
        }
        else
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
    });

    private static string Text(Action<Utf8JsonWriter> content)
    {
        var json = new ArrayBufferWriter<byte>(8 * 1024);
        using (var writer = new Utf8JsonWriter(json, Relaxed))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static void Field(Utf8JsonWriter writer, Field field)
    {
        writer.WriteString("label", field.Label);
        writer.WriteString("key", field.Key);
        writer.WriteString("kind", field.Kind.ToString());
        writer.WriteString("filledBy", field.FilledBy.ToString());
        writer.WriteString("requirement", field.Requirement.ToString());
        if (field.Condition is { } condition)
        {
            writer.WriteStartObject("condition");
            writer.WriteString("key", condition.Key);
            writer.WriteBoolean("negated", condition.Negated);
            Texts(writer, "values", condition.Values);
            writer.WriteEndObject();
        }

        Texts(writer, "choices", field.Choices);
        Optional(writer, "minLength", field.MinLength);
        Optional(writer, "maxLength", field.MaxLength);
        Optional(writer, "priorKey", field.PriorKey);
        if (field.Width is { } width)
        {
            writer.WriteNumber("width", width);
        }

        writer.WriteBoolean("merged", field.Merged);
        writer.WriteString("print", field.Print);
        Optional(writer, "description", field.Description);
    }

    private static void Level(Utf8JsonWriter writer, ScaleLevel level)
    {
        writer.WriteString("code", level.Code);
        Optional(writer, "name", level.Name);
        Optional(writer, "description", level.Description);
        writer.WriteBoolean("reasonRequired", level.ReasonRequired);
        if (level.Points is { } points)
        {
            writer.WriteNumber("points", points);
        }

        Optional(writer, "color", level.Color);
    }

    private static void Column(Utf8JsonWriter writer, IndicatorColumn column)
    {
        writer.WriteString("label", column.Label);
        writer.WriteNumber("year", column.Year.Year);
        writer.WriteBoolean("isTarget", column.IsTarget);
    }

    private static void Row(Utf8JsonWriter writer, QuestionRow row)
    {
        writer.WriteString("id", row.Id.ToString());
        Texts(writer, "given", row.Given);
        Texts(writer, "prior", row.Prior);
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> entries, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        writer.WriteStartArray(name);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            write(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Optional(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }
}
