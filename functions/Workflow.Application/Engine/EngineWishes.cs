using System.Threading.Channels;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>
/// Wishes to bring surveys forward, one by one in the order of their first utterance. A wish that waits stands for all like it, so a burst of acts costs one round of the engine and not one each;
/// a wish uttered while its round runs means another round, since that one may have read what was before the act. Safe for concurrent use; one reader.
/// </summary>
public sealed class EngineWishes
{
    private readonly Channel<SurveyId?> order = Channel.CreateUnbounded<SurveyId?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HashSet<SurveyId?> waiting = [];

    /// <summary>Brings one survey forward soon; returns at once.</summary>
    public void Wake(SurveyId survey) => Wish(survey);

    /// <summary>Brings every survey forward soon; returns at once.</summary>
    public void WakeAll() => Wish(null);

    /// <summary>Grants wish after wish until the token ends it; null wishes for every survey.</summary>
    public async Task GrantAsync(Func<SurveyId?, Task> grant, CancellationToken stoppingToken)
    {
        await foreach (var wish in order.Reader.ReadAllAsync(stoppingToken))
        {
            lock (waiting)
            {
                waiting.Remove(wish);
            }

            await grant(wish);
        }
    }

    private void Wish(SurveyId? survey)
    {
        lock (waiting)
        {
            if (waiting.Add(survey))
            {
                order.Writer.TryWrite(survey);
            }
        }
    }
}
