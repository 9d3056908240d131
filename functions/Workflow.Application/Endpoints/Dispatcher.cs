using System.Security.Cryptography;
using Workflow.Application.Endpoints.Access;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Ports;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints;

/// <summary>
/// Answers every request of the API: finds its route, lets in who may, holds the limits, calls the handler and maps problems. Hosts only authenticate the caller and
/// copy bytes. Safe for concurrent use.
/// </summary>
public sealed class Dispatcher
{
    private readonly ApiServices services;
    private readonly IReadOnlyDictionary<string, EndpointHandler> handlers;
    private readonly RateLimiter limiter;
    private readonly Action<string, Exception> onDefect;

    /// <summary>A dispatcher over the whole table.</summary>
    /// <param name="services">What the endpoints work with.</param>
    /// <param name="onDefect">Told the operation and the exception of a request that failed by a defect or an outage; logs it.</param>
    public Dispatcher(ApiServices services, Action<string, Exception> onDefect)
    {
        this.services = services;
        this.onDefect = onDefect;
        handlers = EndpointTable.Of(services);
        limiter = new RateLimiter(services.Services.Time);
    }

    /// <summary>Answers a request.</summary>
    public async Task<ApiResponse> DispatchAsync(ApiRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var language = Languages.Of(request);
        var matches = RouteMatcher.Find(request.Path);
        var match = matches.FirstOrDefault(m => m.Route.Method == request.Method);
        if (match is null)
        {
            return matches.Count == 0
                ? ProblemCatalogue.Answer("notFound", language)
                : ProblemCatalogue.Answer("methodNotAllowed", language).With("Allow", string.Join(", ", matches.Select(m => m.Route.Method)));
        }

        try
        {
            var answer = await AnswerAsync(request, match, caller, language, cancellationToken);
            return request.Method == "GET" ? Tagged(request, answer) : answer.With("Cache-Control", "no-store");
        }
        catch (Exception defect) when (defect is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            onDefect(match.Route.Operation, defect);
            return ProblemCatalogue.Answer("internalError", language);
        }
    }

    private async Task<ApiResponse> AnswerAsync(ApiRequest request, RouteMatch match, Caller caller, Language language, CancellationToken cancellationToken)
    {
        var route = match.Route;
        var isPublic = (route.Who & (Audience.Anyone | Audience.Graph)) != Audience.None;
        if (!isPublic && !caller.IsKnown)
        {
            return ProblemCatalogue.Answer(caller.HasExpired ? "signInExpired" : "signInNeeded", language);
        }

        if (limiter.Refuse(caller.IsKnown ? caller.Name : $"@{request.Sender}", route.Rate) is { } retryAt)
        {
            return ProblemCatalogue.Answer("tooManyRequests", language, retryAt: retryAt, now: services.Now);
        }

        var call = new ApiCall { Request = request, Route = route, Caller = caller, Audience = Audience.Anyone, Language = language };
        if (isPublic)
        {
            return await RunAsync(call, cancellationToken);
        }

        var (allowed, refusal) = await AdmitAsync(call, match, cancellationToken);
        return refusal ?? await RunAsync(allowed!, cancellationToken);
    }

    /// <summary>
    /// The one place that decides who may. Whoever is not a coordinator is told the same of a survey or section that does not exist as of one that is not theirs.
    /// </summary>
    private async Task<(ApiCall? Allowed, ApiResponse? Refusal)> AdmitAsync(ApiCall call, RouteMatch match, CancellationToken cancellationToken)
    {
        var route = call.Route;
        var forbidden = ProblemCatalogue.Answer("forbidden", call.Language);
        var missing = call.Caller.IsCoordinator ? ProblemCatalogue.Answer("notFound", call.Language) : forbidden;
        if (!route.NamesSection && !call.Caller.IsCoordinator)
        {
            return (null, forbidden);
        }

        if (!route.NamesSurvey)
        {
            return (call with { Audience = Audience.Coordinator }, null);
        }

        if (!SurveyId.TryParse(match.Survey, out var survey) || (route.NamesSection && !SectionCode.TryParse(match.Section, out _)))
        {
            return (null, missing);
        }

        var model = route.Method == "GET"
            ? await services.Models.GetAsync(survey, cancellationToken)
            : await services.Models.RecentAsync(survey, cancellationToken);
        if (!model.IsOk)
        {
            return (null, model.Status == PortStatus.NotFound ? missing : ProblemCatalogue.Answer(model.Outcome, call.Language, services.Now));
        }

        var section = new SectionCode(match.Section);
        var audience = route.NamesSection
            ? await services.Access.OfAsync(call.Caller, model.Value.State.Design, section, cancellationToken)
            : Audience.Coordinator;
        return (audience & route.Who) == Audience.None ? (null, forbidden)
            : route.NamesSection && model.Value.State.Design.Section(section) is null ? (null, missing)
            : (call with { Audience = audience, Survey = survey, Section = section, Model = model.Value }, null);
    }

    private async Task<ApiResponse> RunAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Route.Body == BodyKind.None)
        {
            return await handlers[call.Route.Operation](call, cancellationToken);
        }

        var body = await ReadAsync(call.Request.Body, call.Route.MaxBody, cancellationToken);
        return body is not { } bytes ? ProblemCatalogue.Answer("tooLarge", call.Language)
            : bytes.Length > 0 && !IsExpected(call) ? ProblemCatalogue.Answer("unsupportedMediaType", call.Language)
            : await handlers[call.Route.Operation](call with { Body = bytes }, cancellationToken);
    }

    /// <summary>A page of another site can post forms and plain text without asking, but neither JSON nor a spreadsheet.</summary>
    private static bool IsExpected(ApiCall call)
    {
        var type = (call.Request.Header("Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return call.Route.Body == BodyKind.Json
            ? type == "application/json"
            : type is "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" or "application/octet-stream";
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, long limit, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (whole.Length + read > limit)
            {
                return null;
            }

            await whole.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return whole.ToArray();
    }

    /// <summary>A page that polls is answered 304 while nothing has changed.</summary>
    private static ApiResponse Tagged(ApiRequest request, ApiResponse answer)
    {
        if (answer.Status != 200)
        {
            return answer.With("Cache-Control", "no-store");
        }

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span))[..24]}\"";
        var known = (request.Header("If-None-Match") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var tagged = known.Contains(tag) || known.Contains($"W/{tag}") ? new ApiResponse(304, null, default) : answer;
        return tagged.With("ETag", tag).With("Cache-Control", "private, no-cache").With("Vary", "Accept-Language, Authorization, Cookie");
    }
}
