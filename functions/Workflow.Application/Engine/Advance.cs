using Workflow.Application.Engine.Planning;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>One call of the engine for one survey: load, take the lease, plan, do a batch, write it, plan again, give the lease back.</summary>
internal sealed class Advance(
    EngineServices services, LibraryWatch watch, LookMemory looks, Backoff backoff, EngineSteps steps, Lease lease, SurveyId survey, AdvanceBudget budget)
{
    private readonly StateLoader loader = new(services, watch, looks);
    private readonly EngineRun run = new();
    private readonly List<PlannedStep> done = [];
    private readonly List<(string, PortResult)> failures = [];
    private readonly HashSet<string> unrecoverable = [];

    // Steps that found nothing to write: in this run they would find nothing again.
    private readonly HashSet<string> idle = [];
    private readonly DateTimeOffset stopAt = services.Time.GetUtcNow() + budget.Time;
    private LedgerView view = null!;
    private SurveyState state = null!;
    private DateTimeOffset? waitUntil;
    private bool isStale;
    private int spent;

    private DateTimeOffset Now => services.Time.GetUtcNow();

    public async Task<AdvanceOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (await LoadOrRestoreAsync(cancellationToken) is { IsOk: false } unread)
        {
            return AdvanceOutcome.Of(AdvanceEnding.Waiting, unread.Fault?.RetryAt ?? Now + TimeSpan.FromMinutes(1), unread);
        }

        if (!NextBatch().Any())
        {
            return Ended(AdvanceEnding.Settled);
        }

        if (lease.HeldByOther(view.Lease, Now) is { } until)
        {
            return Ended(AdvanceEnding.Busy) with { NextAt = until };
        }

        if (!await LeaseAsync(cancellationToken))
        {
            return Ended(AdvanceEnding.Busy) with { NextAt = Now + TimeSpan.FromMinutes(1) };
        }

        try
        {
            await services.Ledger.CatchUpAsync(view, cancellationToken);
            await WorkAsync(cancellationToken);
        }
        finally
        {
            await lease.ReleaseAsync(view.Survey, CancellationToken.None);
        }

        return Ended(NextBatch().Any() || waitUntil is not null ? AdvanceEnding.MoreToDo : AdvanceEnding.Settled);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (waitUntil is null && Now < stopAt && spent < budget.Units && !cancellationToken.IsCancellationRequested)
        {
            if (isStale && await LoadAsync(cancellationToken) is { IsOk: false } unread)
            {
                Wait(unread);
                return;
            }

            PlannedStep[] batch = [.. NextBatch()];
            if (batch.Length == 0 || !HasUnits(batch[0]) || !(lease.IsSafe || await LeaseAsync(cancellationToken)))
            {
                return;
            }

            await (batch[0].Kind == StepKind.Repair ? RepairAsync(cancellationToken) : DoAsync(batch, cancellationToken));
        }
    }

    /// <summary>A survey's own entry that somebody destroyed comes back from the history.</summary>
    private async Task<PortResult> LoadOrRestoreAsync(CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(cancellationToken);
        return loaded.Status == PortStatus.Conflict && await LedgerRecovery.RestoreAsync(services.Ledger, survey, Now, cancellationToken)
            ? await LoadAsync(cancellationToken)
            : loaded;
    }

    private async Task<PortResult> LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = isStale && state is not null
            ? await loader.LoadAsync(survey, state.Library, cancellationToken)
            : await loader.LoadAsync(survey, cancellationToken);
        if (loaded.IsOk)
        {
            (state, view) = (loaded.Value.State, loaded.Value.View);
            isStale = false;
        }

        return loaded.Outcome;
    }

    /// <summary>The due steps of the most urgent kind, one a section, not more than one write to the ledger takes.</summary>
    private IEnumerable<PlannedStep> NextBatch()
    {
        var now = Now;
        var known = state.Tampered.Where(t => !unrecoverable.Contains(t.Id)).ToArray();
        var plan = SurveyPlan.Derive(state with { Tampered = known }, now);
        var due = plan.Due(now).Where(s => !idle.Contains(s.Key) && backoff.Allows(survey.Value, s, now)).ToArray();
        return due.Where(s => s.Kind == due[0].Kind).DistinctBy(s => s.Section).Take(services.Settings.Batch);
    }

    /// <summary>Does a batch side by side, then writes everything it brought in one go.</summary>
    private async Task DoAsync(PlannedStep[] batch, CancellationToken cancellationToken)
    {
        var outcomes = new StepOutcome[batch.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = services.Settings.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, batch.Length, options, async (i, token) =>
            outcomes[i] = await steps.Of(batch[i].Kind).ApplyAsync(new StepContext(state, batch[i], Now, run), token));
        spent += batch.Sum(s => s.Units);
        foreach (var (step, outcome) in batch.Zip(outcomes))
        {
            Note(step, outcome);
        }

        await WriteSectionsAsync(batch, outcomes, cancellationToken);
        await WriteSurveyAsync([.. outcomes.SelectMany(o => o.Troubles), .. Silence(batch, outcomes)], outcomes.Select(o => o.Survey).LastOrDefault(s => s is not null), cancellationToken);
    }

    private void Note(PlannedStep step, StepOutcome outcome)
    {
        if (outcome.Failure is not { } failure)
        {
            done.Add(step);
            if (outcome is { Section: null, Survey: null, Troubles.Count: 0 })
            {
                idle.Add(step.Key);
            }

            return;
        }

        failures.Add((step.Key, failure));
        if (failure.Status == PortStatus.Throttled)
        {
            Wait(failure);
        }
    }

    /// <summary>Steps that have failed for longer than patience lasts, and those the service refuses.</summary>
    private IEnumerable<Trouble> Silence(PlannedStep[] batch, StepOutcome[] outcomes)
    {
        foreach (var (step, outcome) in batch.Zip(outcomes))
        {
            if (outcome.Failure is not { } failure)
            {
                backoff.Succeeded(survey.Value, step);
                continue;
            }

            var lasting = backoff.Failed(survey.Value, step, failure, Now);
            var what = $"{step.Kind}:{failure.Fault?.Code}";
            if (failure.Status == PortStatus.Refused && outcome.Troubles.Count == 0)
            {
                yield return Trouble.Of(TroubleCode.ServiceRefuses, step.Section, what, Now);
            }
            else if (failure.Status is PortStatus.Unknown && lasting >= services.Settings.Patience)
            {
                yield return Trouble.Of(TroubleCode.ServiceSilent, step.Section, what, Now);
            }
        }
    }

    private async Task WriteSectionsAsync(PlannedStep[] batch, StepOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var changes = outcomes.Where(o => o.Section is not null)
            .Select(o => (Stored: view.Sections.GetValueOrDefault(o.Section!.Section) ?? new Stored<SectionEntry>("", "", o.Section), Entry: o.Section)).ToArray();
        if (changes.Length == 0)
        {
            return;
        }

        var written = await services.Ledger.SaveAsync(changes, cancellationToken);
        var sections = new Dictionary<SectionCode, Stored<SectionEntry>>(view.Sections);
        foreach (var (result, change) in written.Zip(changes))
        {
            if (result.IsOk)
            {
                Decided(change.Stored.Id.Length == 0 ? [] : change.Stored.Entry.Outbox, result.Value.Entry.Outbox, result.Value.Entry.Section);
                sections[result.Value.Entry.Section] = result.Value;
            }
            else
            {
                Unwritten(batch.First(s => s.Section == change.Entry.Section), change.Entry, result.Outcome);
            }
        }

        view = view with { Sections = sections };
        state = loader.StateOf(state.Design, view, state.Library);
    }

    private void Unwritten(PlannedStep step, SectionEntry entry, PortResult result)
    {
        isStale = true;
        done.Remove(step);
        if (entry.Workbook is { } workbook)
        {
            looks.Forget(workbook.File);
        }

        // Somebody was faster: the next plan knows what is still needed.
        if (result.Status != PortStatus.Conflict)
        {
            failures.Add((step.Key, result));
            backoff.Failed(survey.Value, step, result, Now);
            if (result.Status == PortStatus.Throttled)
            {
                Wait(result);
            }
        }
    }

    /// <summary>Writes what a step wants of the survey's entry, together with new troubles and the notice about them.</summary>
    private async Task WriteSurveyAsync(IReadOnlyList<Trouble> troubles, SurveyEntry? wanted, CancellationToken cancellationToken)
    {
        var before = view.Survey.Entry;
        Trouble[] fresh = [.. troubles.DistinctBy(t => t.Key).Where(t => before.Troubles.All(k => k.Key != t.Key))];
        if (fresh.Length == 0 && wanted is null)
        {
            return;
        }

        var entry = TroubleReport.Add(wanted ?? before, fresh, Now);
        var written = await services.Ledger.SaveAsync(view.Survey, entry, cancellationToken);
        if (!written.IsOk)
        {
            isStale = true;
            failures.Add(("survey", written.Outcome));
            waitUntil ??= written.Status == PortStatus.Conflict ? null : written.Fault?.RetryAt ?? Now + TimeSpan.FromMinutes(1);
            return;
        }

        Decided(before.Outbox, entry.Outbox, null);
        view = view with { Survey = written.Value };
        state = loader.StateOf(state.Design, view, state.Library);
    }

    private async Task RepairAsync(CancellationToken cancellationToken)
    {
        var repairs = await LedgerRepair.PlanAsync(services.Ledger, view, Now, cancellationToken);
        if (!repairs.IsOk)
        {
            Wait(repairs.Outcome);
            return;
        }

        SurveyEntry? own = null;
        foreach (var repair in repairs.Value)
        {
            if (repair.Item.Id == view.Survey.Id)
            {
                own = view.Survey.Entry.After(EventKind.Repaired, Now);
            }
            else if (repair.Entry is { } entry)
            {
                var stored = new Stored<SectionEntry>(repair.Item.Id, repair.Item.Version, entry);
                await services.Ledger.SaveAsync(stored, entry.After(EventKind.Repaired, Now), cancellationToken);
            }
            else
            {
                unrecoverable.Add(repair.Item.Id);
            }
        }

        await WriteSurveyAsync([.. repairs.Value.Select(r => r.Trouble)], own, cancellationToken);
        isStale = true;
    }

    private void Decided(IReadOnlyList<PendingNotice> before, IReadOnlyList<PendingNotice> after, SectionCode? section)
    {
        // What comes back from the history is claimed, and may have been sent long ago.
        foreach (var notice in after.Where(n => !n.Claimed && before.All(b => b.Kind != n.Kind || b.Occurrence != n.Occurrence)))
        {
            run.Decided(NoticeKey.Of(survey, section, notice.Kind, notice.Occurrence));
        }
    }

    private bool HasUnits(PlannedStep step)
    {
        if (services.Meter.Available >= Math.Min(step.Units, 100))
        {
            return true;
        }

        waitUntil = services.Meter.RefillAt;
        return false;
    }

    private async Task<bool> LeaseAsync(CancellationToken cancellationToken)
    {
        var taken = await lease.TakeAsync(view.Survey, cancellationToken);
        if (taken.IsOk)
        {
            view = view with { Survey = taken.Value };
        }

        return taken.IsOk;
    }

    private void Wait(PortResult result) => waitUntil = result.Fault?.RetryAt ?? Now + TimeSpan.FromMinutes(1);

    private AdvanceOutcome Ended(AdvanceEnding ending)
    {
        var now = Now;
        var plan = SurveyPlan.Derive(state, now);
        DateTimeOffset?[] times = [plan.NextAt(now), backoff.NextAt(survey.Value, plan.Due(now)), waitUntil, ending == AdvanceEnding.MoreToDo && waitUntil is null ? now : null];
        return new AdvanceOutcome(ending, times.Min(), done, failures);
    }
}
