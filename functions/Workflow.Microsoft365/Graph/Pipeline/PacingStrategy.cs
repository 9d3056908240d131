using System.Net;
using Polly;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Holds every try back until the pace allows it, and lets the pace learn from the answer. Refused tries count too (R4), so each is charged.</summary>
internal sealed class PacingStrategy(GraphPace pace, GraphOptions options, TimeProvider time, SemaphoreSlim mail) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var request = context.Properties.GetValue(CallState.Key, null!).Request;
        var charge = await GraphCharge.OfAsync(request, context.CancellationToken);
        var waited = TimeSpan.Zero;
        for (var wait = pace.TryTake(charge); wait > TimeSpan.Zero; wait = pace.TryTake(charge))
        {
            waited += wait;
            if (waited > options.LongestWait)
                return Outcome.FromResult(LocalAnswer.Of(request, HttpStatusCode.TooManyRequests, OutcomeHeaders.Paced, wait));
            await Task.Delay(wait, time, context.CancellationToken);
        }

        GraphMetrics.Spent(charge);
        var outcome = charge.Workload == GraphWorkload.Mail
            ? await OneOfFewAsync(callback, context, state)
            : await callback(context, state);
        if (outcome.Result is { } response)
        {
            pace.Observe(charge.Workload, response);
            if (request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal) && response.IsSuccessStatusCode
                && BatchRefusals.LongestWait(await response.Content.ReadAsByteArrayAsync(context.CancellationToken)) is { } refused)
                pace.HoldBack(charge.Workload, refused);
        }

        GraphMetrics.Answered(charge.Workload, outcome.Result);
        return outcome;
    }

    private async ValueTask<Outcome<HttpResponseMessage>> OneOfFewAsync<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        await mail.WaitAsync(context.CancellationToken);
        try
        {
            return await callback(context, state);
        }
        finally
        {
            mail.Release();
        }
    }
}
