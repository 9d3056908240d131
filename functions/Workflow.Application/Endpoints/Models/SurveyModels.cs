using System.Collections.Concurrent;
using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Models;

/// <summary>
/// Surveys as last read. However many people look, a survey is read at most once in <see cref="Fresh"/>, and again right after an act or a step of the engine.
/// Safe for concurrent use.
/// </summary>
public sealed class SurveyModels(SurveyEngine engine, SurveyLedger ledger, TimeProvider time)
{
    /// <summary>How old what is shown may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<SurveyId, Shelf> shelves = new();
    private (IReadOnlyList<SurveyId> Ids, DateTimeOffset ReadAt)? list;

    /// <summary>A survey, at most <see cref="Fresh"/> old and never older than the last act in this process.</summary>
    public async Task<PortResult<SurveyModel>> GetAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        if (shelves.TryGetValue(survey, out var shelf) && shelf.IsFresh(time.GetUtcNow()))
        {
            return PortResult.Ok(shelf.Model!);
        }

        var place = shelf ?? new Shelf(new Chronicle(ledger, survey));
        var read = await place.ReadAsync(() => LoadAsync(survey, place.Chronicle, cancellationToken), time, cancellationToken);
        if (read.IsOk)
        {
            shelves.TryAdd(survey, place); // a name that leads nowhere leaves nothing behind
        }

        return read;
    }

    /// <summary>The ids of all surveys.</summary>
    public async Task<PortResult<IReadOnlyList<SurveyId>>> IdsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (list is { } known && now < known.ReadAt + Fresh)
        {
            return PortResult.Ok(known.Ids);
        }

        var surveys = await ledger.SurveysAsync(cancellationToken);
        if (surveys.IsOk)
        {
            list = ([.. surveys.Value.Select(s => s.Survey)], now);
        }

        return surveys.Map<IReadOnlyList<SurveyId>>(all => [.. all.Select(s => s.Survey)]);
    }

    /// <summary>A survey was changed: the next look reads it again.</summary>
    public void Forget(SurveyId survey)
    {
        list = null;
        if (shelves.TryGetValue(survey, out var shelf))
        {
            shelf.Forget();
        }
    }

    private async Task<PortResult<SurveyModel>> LoadAsync(SurveyId survey, Chronicle chronicle, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var state = await engine.StateAsync(survey, cancellationToken);
        return state.IsOk
            ? PortResult.Ok(new SurveyModel(state.Value, await chronicle.UpdateAsync(state.Value, now, cancellationToken), now))
            : new(state.Status, null, state.Fault);
    }

    /// <summary>One survey's place: those who come while it is being read wait for that reading.</summary>
    private sealed class Shelf(Chronicle chronicle)
    {
        private readonly SemaphoreSlim gate = new(1, 1);
        private int changes;
        private int readAtChange = -1;

        public Chronicle Chronicle => chronicle;

        public SurveyModel? Model { get; private set; }

        public bool IsFresh(DateTimeOffset now) => Model is { } model && readAtChange == Volatile.Read(ref changes) && now < model.ReadAt + Fresh;

        public void Forget() => Interlocked.Increment(ref changes);

        public async Task<PortResult<SurveyModel>> ReadAsync(Func<Task<PortResult<SurveyModel>>> load, TimeProvider time, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                if (IsFresh(time.GetUtcNow()))
                {
                    return PortResult.Ok(Model!);
                }

                var before = Volatile.Read(ref changes);
                var read = await load();
                if (read.IsOk)
                {
                    (Model, readAtChange) = (read.Value, before);
                }

                return read;
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
