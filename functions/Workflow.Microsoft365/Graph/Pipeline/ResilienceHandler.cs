using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Outermost: runs each call through the resilience pipeline, reads the whole answer within the try (a torn one counts as none), and hands every failure up as an
/// answer, marked with <see cref="OutcomeHeaders"/>. Above it there are no transport exceptions.
/// </summary>
internal sealed class ResilienceHandler(
    IReadOnlyDictionary<GraphWorkload, ResiliencePipeline<HttpResponseMessage>> pipelines, GraphOptions options, ILogger logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new CallState(request);
        var workload = GraphWorkloads.Of(request.RequestUri!.AbsolutePath);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallState.Key, call);
        try
        {
            var outcome = await pipelines[workload].ExecuteOutcomeAsync(TryAsync, context, request);
            var response = outcome.Result ?? Answer(outcome.Exception!, request, call, cancellationToken);
            return Mark(response, call, workload);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> TryAsync(ResilienceContext context, HttpRequestMessage request)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, context.CancellationToken);
            await response.Content.LoadIntoBufferAsync(options.LongestAnswer, context.CancellationToken);
            return Outcome.FromResult(response);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            response?.Dispose();
            return Outcome.FromException<HttpResponseMessage>(e);
        }
    }

    private static HttpResponseMessage Answer(Exception failure, HttpRequestMessage request, CallState call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (failure)
        {
            case BrokenCircuitException broken:
                return LocalAnswer.Of(request, HttpStatusCode.ServiceUnavailable, OutcomeHeaders.CircuitOpen, broken.RetryAfter ?? TimeSpan.FromSeconds(30));
            case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                return LocalAnswer.Of(request, HttpStatusCode.BadGateway, OutcomeHeaders.Oversized);
            case HttpRequestException or IOException:
                return LocalAnswer.Of(request, HttpStatusCode.GatewayTimeout, OutcomeHeaders.NoAnswer);
            case TimeoutRejectedException or OperationCanceledException:
                call.Doubt = true; // the total time-out may strike in the middle of a try
                return LocalAnswer.Of(request, HttpStatusCode.GatewayTimeout, OutcomeHeaders.TimedOut);
            default:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
                throw failure;
        }
    }

    private HttpResponseMessage Mark(HttpResponseMessage response, CallState call, GraphWorkload workload)
    {
        if (response.IsSuccessStatusCode)
            return response;
        var unknown = call.Doubt && !RequestSafety.IsRead(call.Request);
        if (unknown)
            response.Headers.TryAddWithoutValidation(OutcomeHeaders.Outcome, "unknown");
        if ((int)response.StatusCode >= 500 || unknown)
        {
            var requestId = response.Headers.TryGetValues("request-id", out var ids) ? ids.First() : null;
            GraphLog.Failed(logger, call.Request.Method.Method, workload, (int)response.StatusCode, requestId, unknown);
        }

        return response;
    }
}
