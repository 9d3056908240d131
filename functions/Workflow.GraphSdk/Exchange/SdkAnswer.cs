using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.GraphSdk.Exchange;

/// <summary>Makes results of the SDK's answers and exceptions.</summary>
internal static class SdkAnswer
{
    /// <summary>The answer of a call as one of our records.</summary>
    /// <param name="call">The call.</param>
    /// <param name="wire">The answer in the shape whose reading both implementations share.</param>
    /// <param name="changes">Whether the call changes something: an unreadable answer then leaves its outcome unknown.</param>
    public static Task<GraphResult<T>> ReadAsync<TAnswer, T>(Func<Task<TAnswer?>> call, Func<TAnswer, IWire<T>> wire, bool changes)
        where TAnswer : class
        where T : notnull => TryAsync<T>(changes, async () => await call() is { } answer ? Model(wire(answer), changes) : GraphFaults.Nonsense("empty-answer", changes));

    /// <summary>A call whose answer has nothing to say.</summary>
    public static Task<GraphResult<GraphDone>> DoneAsync(Func<Task> call) => TryAsync<GraphDone>(changes: true, async () =>
    {
        await call();
        return default(GraphDone);
    });

    /// <summary>Turns what the SDK throws into faults: a refusal is one already, the rest says that the answer could not be understood.</summary>
    public static async Task<GraphResult<T>> TryAsync<T>(bool changes, Func<Task<GraphResult<T>>> work)
        where T : notnull
    {
        try
        {
            return await work();
        }
        catch (GraphRefusalException refusal)
        {
            return refusal.Fault;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or ApiException or ServiceException or ClientException)
        {
            return GraphFaults.Nonsense("wrong-answer", changes);
        }
    }

    private static GraphResult<T> Model<T>(IWire<T> wire, bool changes)
        where T : notnull
    {
        var model = wire.ToModel();
        return model is null ? GraphFaults.Nonsense("incomplete-answer", changes) : model;
    }
}
