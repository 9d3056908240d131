using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Core.Answers;
using Workflow.Workbooks.Reports.Trends;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Source-generated JSON of every shape of the API: camelCase, enumerations by name, times in ISO 8601 with offset, absent values as null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AnswersDocument))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(CommentList))]
[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(DefinitionAccepted))]
[JsonSerializable(typeof(DefinitionDifferences))]
[JsonSerializable(typeof(ExtendRequest))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(RemindRequest))]
[JsonSerializable(typeof(ReopenRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(SectionAct))]
[JsonSerializable(typeof(SectionView))]
[JsonSerializable(typeof(SubmitAnswer))]
[JsonSerializable(typeof(SubmitRequest))]
[JsonSerializable(typeof(SurveyAct))]
[JsonSerializable(typeof(SurveyDetail))]
[JsonSerializable(typeof(SurveyList))]
[JsonSerializable(typeof(SurveyStatistics))]
[JsonSerializable(typeof(TrendDocument))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>The context with the options that a source-generation attribute cannot say.</summary>
internal static class ApiForm
{
    /// <summary>Letters of every script stand as they are: answers are JSON, never part of a page.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions(ApiJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
