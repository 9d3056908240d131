using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>What an act sees of a section.</summary>
/// <param name="Design">The definition in force.</param>
/// <param name="Survey">The survey's own entry.</param>
/// <param name="Entry">The section's entry.</param>
/// <param name="Now">The time of the act.</param>
public sealed record SectionScene(SurveyDesign Design, SurveyEntry Survey, SectionEntry Entry, DateTimeOffset Now)
{
    /// <summary>Where the section stands in time.</summary>
    public SectionPosition Position => new(Design.Survey, Survey, Entry);
}

/// <summary>What an act wants of an entry.</summary>
/// <typeparam name="T">The entry.</typeparam>
/// <param name="Entry">The entry to write; null when there is nothing to write.</param>
/// <param name="Code">Why it is not possible; empty when it is, or was done before.</param>
public readonly record struct Decision<T>(T? Entry, string Code = "")
    where T : class
{
    /// <summary>Write this.</summary>
    public static implicit operator Decision<T>(T entry) => new(entry);

    /// <summary>Write nothing.</summary>
    public static implicit operator Decision<T>(NoWrite reason) => new(null, reason.Code);
}

/// <summary>Why an act writes nothing.</summary>
/// <param name="Code">A stable code; empty when the act was done before.</param>
public readonly record struct NoWrite(string Code)
{
    /// <summary>It is so already.</summary>
    public static NoWrite DoneBefore => new("");

    /// <summary>Not possible in the present state; an empty code means that it is so already.</summary>
    public static NoWrite Because(string code) => new(code);
}

/// <summary>
/// Records acts: read, decide, write on condition that nobody was faster; when somebody was, decide again on what they left. A decision that finds its act done says so, so
/// repeating after a lost answer does no harm.
/// </summary>
public sealed class EntryActs(EngineServices services)
{
    private const int Attempts = 6;

    /// <summary>Changes a section's entry.</summary>
    public Task<Act<SectionEntry>> SectionAsync(
        SurveyId survey, SectionCode section, Func<SectionScene, Decision<SectionEntry>> decide, CancellationToken cancellationToken) => RepeatAsync(async () =>
        {
            var scene = await SceneAsync(survey, section, cancellationToken);
            return scene.IsOk
                ? await RecordAsync(scene.Value.Item2, decide(scene.Value.Item1), services.Ledger.SaveAsync, cancellationToken)
                : Act.Of<SectionEntry>(scene.Outcome);
        });

    /// <summary>Changes a survey's own entry.</summary>
    public Task<Act<SurveyEntry>> SurveyAsync(
        SurveyId survey, Func<SurveyDesign, SurveyEntry, DateTimeOffset, Decision<SurveyEntry>> decide, CancellationToken cancellationToken) => RepeatAsync(async () =>
        {
            var stored = await services.Ledger.SurveyAsync(survey, cancellationToken);
            var design = stored.IsOk ? await services.Definitions.ReadAsync(stored.Value.Entry.Definition, cancellationToken) : new(stored.Status, null, stored.Fault);
            return design.IsOk
                ? await RecordAsync(stored.Value!, decide(design.Value, stored.Value!.Entry, services.Time.GetUtcNow()), services.Ledger.SaveAsync, cancellationToken)
                : Act.Of<SurveyEntry>(design.Outcome);
        });

    /// <summary>Tries an act again that somebody else's write overtook, on what they left. Where the service refuses, or names its own time to try again, nothing is repeated here.</summary>
    internal static async Task<Act<T>> RepeatAsync<T>(Func<Task<Act<T>>> attempt)
        where T : class
    {
        var last = await attempt();
        for (var repeats = 1; repeats < Attempts && last is { Status: ActStatus.TryLater, RetryAt: null, Code: not "serviceRefuses" }; repeats++)
        {
            last = await attempt();
        }

        return last;
    }

    /// <summary>A section as it stands, with what a conditional write needs.</summary>
    internal async Task<PortResult<Tuple<SectionScene, Stored<SectionEntry>>>> SceneAsync(SurveyId survey, SectionCode section, CancellationToken cancellationToken)
    {
        var own = await services.Ledger.SurveyAsync(survey, cancellationToken);
        if (!own.IsOk)
        {
            return new(own.Status, null, own.Fault);
        }

        var design = await services.Definitions.ReadAsync(own.Value.Entry.Definition, cancellationToken);
        if (!design.IsOk)
        {
            return new(design.Status, null, design.Fault);
        }

        var stored = await services.Ledger.SectionAsync(survey, section, cancellationToken);
        return stored.Map(s => Tuple.Create(new SectionScene(design.Value, own.Value.Entry, s.Entry, services.Time.GetUtcNow()), s));
    }

    private static async Task<Act<T>> RecordAsync<T>(
        Stored<T> stored, Decision<T> decision, Func<Stored<T>, T, CancellationToken, Task<PortResult<Stored<T>>>> save, CancellationToken cancellationToken)
        where T : class
    {
        if (decision.Entry is null)
        {
            return decision.Code.Length > 0 ? Act.NotPossible<T>(decision.Code) : Act.Unchanged(stored.Entry);
        }

        var saved = await save(stored, decision.Entry, cancellationToken);
        return saved.IsOk ? Act.Done(saved.Value.Entry) : Act.Of<T>(saved.Outcome);
    }
}
