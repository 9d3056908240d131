using System.Globalization;
using System.Text.Json;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Ports;
using Workflow.Application.UseCases;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Problems;

/// <summary>Every problem the API answers with: its code, its HTTP status, and its words in both languages (<c>ProblemTexts….resx</c>).</summary>
public static class ProblemCatalogue
{
    private static readonly TextCatalogue Texts = new(typeof(ProblemCatalogue).Assembly, "Workflow.Application.Endpoints.Problems.ProblemTexts");

    /// <summary>HTTP status by code. A code never changes its meaning.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } = new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        ["invalidRequest"] = 400,
        ["signInNeeded"] = 401,
        ["signInExpired"] = 401,
        ["forbidden"] = 403,
        ["formatMissing"] = 404,
        ["notFound"] = 404,
        ["noReport"] = 404,
        ["methodNotAllowed"] = 405,
        ["awaitingApproval"] = 409,
        ["coordinatorMailMissing"] = 409,
        ["copyAltered"] = 409,
        ["deadlinePassed"] = 409,
        ["definitionChanged"] = 409,
        ["newerSubmission"] = 409,
        ["notAwaitingApproval"] = 409,
        ["notClosed"] = 409,
        ["notIssued"] = 409,
        ["notRunning"] = 409,
        ["nothingSubmitted"] = 409,
        ["notYetSaved"] = 409,
        ["sectionAccepted"] = 409,
        ["sectionClosed"] = 409,
        ["surveyCancelled"] = 409,
        ["surveyExists"] = 409,
        ["tooManyCorrections"] = 409,
        ["workbookMissing"] = 409,
        ["tooLarge"] = 413,
        ["unsupportedMediaType"] = 415,
        ["commentEmpty"] = 422,
        ["commentTooLong"] = 422,
        ["correctionTooLong"] = 422,
        ["definitionRefused"] = 422,
        ["dueInPast"] = 422,
        ["dueMissing"] = 422,
        ["findings"] = 422,
        ["noSuchAnswer"] = 422,
        ["otherSurvey"] = 422,
        ["ratingUnknown"] = 422,
        ["reasonMissing"] = 422,
        ["sectionUnknown"] = 422,
        ["textTooLong"] = 422,
        ["warningsUnconfirmed"] = 422,
        ["tooManyRequests"] = 429,
        ["internalError"] = 500,
        ["pdfNotPossible"] = 501,
        ["serviceBusy"] = 503,
        ["serviceRefuses"] = 503,
    };

    /// <summary>A problem as an answer.</summary>
    public static ApiResponse Answer(string code, Language language, IReadOnlyList<Finding>? findings = null, DateTimeOffset? retryAt = null, DateTimeOffset? now = null)
    {
        var status = Statuses[code];
        var problem = new Problem
        {
            Type = $"urn:workflow:problem:{code}",
            Title = Texts.Get(language, $"{code}.title"),
            Status = status,
            Detail = Texts.Get(language, $"{code}.detail"),
            Code = code,
            Details = FindingView.Of(findings ?? [], language),
            RetryAt = retryAt,
        };
        var answer = new ApiResponse(status, "application/problem+json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(problem, ApiForm.Readable.Problem));
        if (status == 401)
        {
            answer = answer.With("WWW-Authenticate", code == "signInExpired" ? "Bearer error=\"invalid_token\"" : "Bearer");
        }

        return retryAt is { } at && now is { } present
            ? answer.With("Retry-After", Math.Max(1, (int)Math.Ceiling((at - present).TotalSeconds)).ToString(CultureInfo.InvariantCulture))
            : answer;
    }

    /// <summary>The ending of an act that was not done.</summary>
    public static ApiResponse Answer<T>(Act<T> act, Language language, DateTimeOffset now)
        where T : class => Answer(act.Code, language, act.Findings, act.RetryAt ?? (act.Status == ActStatus.TryLater ? now.AddSeconds(30) : null), now);

    /// <summary>A call to the outside world that did not end well.</summary>
    public static ApiResponse Answer(PortResult result, Language language, DateTimeOffset now) => result.Status switch
    {
        PortStatus.NotFound => Answer("notFound", language),
        PortStatus.Refused => Answer("serviceRefuses", language),
        _ => Answer("serviceBusy", language, retryAt: result.Fault?.RetryAt ?? now.AddSeconds(30), now: now),
    };

    /// <summary>Every text there is; for the test that holds codes and texts together.</summary>
    public static IReadOnlySet<string> Keys(Language language) => Texts.Keys(language);
}
