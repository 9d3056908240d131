using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// The one resilience pipeline, the same for every implementation, one instance a workload: total time-out → retry → pace → circuit breaker → time-out of a try.
/// Clock and randomness are given, so a simulation drives it.
/// </summary>
internal sealed class GraphResilience(GraphOptions options, GraphPace pace, TimeProvider time, Func<double> randomness, ILogger logger, SemaphoreSlim mail)
{
    /// <summary>The pipeline of a workload.</summary>
    public ResiliencePipeline<HttpResponseMessage> Build(GraphWorkload workload) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(options.TotalTimeout)
            .AddRetry(Retry(workload))
            .AddStrategy(_ => new PacingStrategy(pace, options, time, mail), new NoOptions())
            .AddCircuitBreaker(Breaker(workload))
            .AddTimeout(options.TryTimeout)
            .Build();

    private RetryStrategyOptions<HttpResponseMessage> Retry(GraphWorkload workload) => new()
    {
        MaxRetryAttempts = Math.Max(1, options.Retries),
        Delay = options.RetryDelay,
        MaxDelay = options.LongestWait,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = randomness,
        ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments.Context, arguments.Outcome) && options.Retries > 0),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } refused ? GraphPace.WaitAskedBy(refused, time.GetUtcNow()) : null),
        OnRetry = arguments =>
        {
            GraphLog.Retrying(
                logger, arguments.Context.Properties.GetValue(CallState.Key, null!).Request.Method.Method, workload,
                arguments.AttemptNumber + 1, (int?)arguments.Outcome.Result?.StatusCode, arguments.RetryDelay.TotalSeconds);
            arguments.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(GraphWorkload workload) => new()
    {
        FailureRatio = 0.8,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(60),
        BreakDuration = TimeSpan.FromSeconds(30),
        ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
            || (arguments.Outcome.Result is { } response && RequestSafety.IsDoubtful(response))),
        OnOpened = arguments =>
        {
            GraphLog.CircuitOpened(logger, workload, arguments.BreakDuration.TotalSeconds);
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>Decides on repetition and remembers a doubt, whether or not it is repeated.</summary>
    private bool MayRepeat(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        var call = context.Properties.GetValue(CallState.Key, null!);
        if (outcome.Result is { } response)
        {
            if (GraphPace.WaitAskedBy(response, time.GetUtcNow()) is { } wait)
                return wait <= options.LongestWait;
            if (response.Headers.Contains(OutcomeHeaders.Local))
                return false;
            if (response.StatusCode == System.Net.HttpStatusCode.TooManyRequests)
                return true;
            var doubtful = RequestSafety.IsDoubtful(response);
            call.Doubt |= doubtful;
            return doubtful && RequestSafety.IsRepeatable(call.Request);
        }

        if (outcome.Exception is not (HttpRequestException or IOException or TimeoutRejectedException))
            return false;
        var unsent = RequestSafety.IsUnsent(outcome.Exception);
        call.Doubt |= !unsent;
        return (unsent || RequestSafety.IsRepeatable(call.Request)) && outcome.Exception is not HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };
    }

    private sealed class NoOptions : ResilienceStrategyOptions;
}
