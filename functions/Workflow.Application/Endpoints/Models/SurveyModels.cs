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
public sealed class SurveyModels
{
    /// <summary>How old what is shown may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    /// <summary>How old what an act is judged by may be: another process may have replaced a definition so long ago.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromMinutes(1);

    private readonly SurveyEngine engine;
    private readonly SurveyLedger ledger;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<SurveyId, Shelf> shelves = new();
    private (IReadOnlyList<SurveyId> Ids, DateTimeOffset ReadAt)? list;

    /// <summary>Reads through an engine and its ledger.</summary>
    public SurveyModels(SurveyEngine engine, SurveyLedger ledger, TimeProvider time)
    {
        (this.engine, this.ledger, this.time) = (engine, ledger, time);
        ledger.Appended += (survey, happened) =>
        {
            if (shelves.TryGetValue(survey, out var shelf))
            {
                shelf.Chronicle.Note(happened);
            }
        };
    }

    /// <summary>A survey, at most <see cref="Fresh"/> old and never older than the last act in this process.</summary>
    public async Task<PortResult<SurveyModel>> GetAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        if (shelves.TryGetValue(survey, out var shelf) && shelf.IsFresh(time.GetUtcNow()))
        {
            return PortResult.Ok(shelf.Model!);
        }

        var place = shelf ?? new Shelf(new Chronicle(ledger, survey));
        var read = await ReadAsync(survey, place).WaitAsync(cancellationToken);
        if (read.IsOk)
        {
            shelves.TryAdd(survey, place); // a name that leads nowhere leaves nothing behind
        }

        return read;
    }

    /// <summary>
    /// A survey at most <see cref="Usable"/> old, whatever acts came since, but never with a definition that was replaced in this process: enough to say who may, and for acts, which read
    /// the ledger themselves. Whoever finds it no longer fresh has it read anew without waiting for that.
    /// </summary>
    public async Task<PortResult<SurveyModel>> RecentAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!shelves.TryGetValue(survey, out var shelf) || !shelf.IsRecent(now, Usable))
        {
            return await GetAsync(survey, cancellationToken);
        }

        if (!shelf.IsRecent(now, Fresh))
        {
            _ = ReadAsync(survey, shelf);
        }

        return PortResult.Ok(shelf.Model!);
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

    /// <summary>A survey's definition was replaced: what was read before counts for nobody any more.</summary>
    public void Redefine(SurveyId survey)
    {
        if (shelves.TryGetValue(survey, out var shelf))
        {
            shelf.Redefine();
        }

        Forget(survey);
    }

    private Task<PortResult<SurveyModel>> ReadAsync(SurveyId survey, Shelf shelf) => shelf.ReadAsync(() => LoadAsync(survey, shelf.Chronicle, CancellationToken.None), time);

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
        private readonly Lock gate = new();
        private int changes;
        private int readAtChange = -1;
        private int redefinedAtChange = -1;
        private int runningForChange;
        private Task<PortResult<SurveyModel>>? running;

        public Chronicle Chronicle => chronicle;

        public SurveyModel? Model { get; private set; }

        public bool IsFresh(DateTimeOffset now) => Model is { } model && readAtChange == Volatile.Read(ref changes) && now < model.ReadAt + Fresh;

        public bool IsRecent(DateTimeOffset now, TimeSpan age) => Model is { } model && readAtChange >= Volatile.Read(ref redefinedAtChange) && now < model.ReadAt + age;

        public void Redefine() => Volatile.Write(ref redefinedAtChange, Volatile.Read(ref changes) + 1);

        public void Forget() => Interlocked.Increment(ref changes);

        public Task<PortResult<SurveyModel>> ReadAsync(Func<Task<PortResult<SurveyModel>>> load, TimeProvider time)
        {
            lock (gate)
            {
                if (IsFresh(time.GetUtcNow()))
                {
                    return Task.FromResult(PortResult.Ok(Model!));
                }

                var change = Volatile.Read(ref changes);
                if (running is not { IsCompleted: false } || runningForChange != change)
                {
                    running = LoadAsync(running, change, load);
                    runningForChange = change;
                }

                return running;
            }
        }

        /// <summary>One reading after the other, since the chronicle takes one at a time.</summary>
        private async Task<PortResult<SurveyModel>> LoadAsync(Task? earlier, int change, Func<Task<PortResult<SurveyModel>>> load)
        {
            if (earlier is not null)
            {
                await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            }

            var read = await load();
            if (read.IsOk)
            {
                (Model, readAtChange) = (read.Value, change);
            }

            return read;
        }
    }
}
