using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Serialization;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.GraphSdk.Exchange;

/// <summary>Reads all pages of a collection with the SDK's PageIterator. An incomplete reading is a fault, never a short list.</summary>
internal sealed class SdkPages(GraphServiceClient graph, GraphOptions options)
{
    /// <summary>A guard for the links of one collection.</summary>
    public PageLinks Links() => new(options);

    /// <summary>All entries.</summary>
    public async Task<GraphResult<IReadOnlyList<T>>> AllAsync<TEntity, TPage, T>(
        Func<Task<TPage?>> first, Func<TEntity, IWire<T>> wire, CancellationToken cancellationToken)
        where TEntity : class
        where TPage : class, IParsable, IAdditionalDataHolder, new()
        where T : notnull => (await ReadAsync(first, wire, cancellationToken)).Map(pages => pages.Items);

    /// <summary>All entries, and the link that a delta ends with.</summary>
    public Task<GraphResult<Pages<T>>> ReadAsync<TEntity, TPage, T>(Func<Task<TPage?>> first, Func<TEntity, IWire<T>> wire, CancellationToken cancellationToken)
        where TEntity : class
        where TPage : class, IParsable, IAdditionalDataHolder, new()
        where T : notnull => SdkAnswer.TryAsync<Pages<T>>(changes: false, async () =>
    {
        if (await first() is not { } page)
            return GraphFaults.Nonsense("empty-answer", changes: false);
        var items = new List<T>();
                var iterator = PageIterator<TEntity, TPage>.CreatePageIterator(graph, page, entity => Take(entity, wire, items), Links().Follow);
        await iterator.IterateAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested(); // the iterator ends quietly when it is cancelled
        return new Pages<T>(items, iterator.Deltalink);
    });

    /// <summary>Adds an entry; what cannot be understood ends the reading.</summary>
    private static bool Take<TEntity, T>(TEntity? entity, Func<TEntity, IWire<T>> wire, List<T> items)
        where TEntity : class
        where T : notnull
    {
        if (entity is null || wire(entity).ToModel() is not { } item)
            throw new GraphRefusalException(GraphFaults.Nonsense("incomplete-answer", changes: false));
        items.Add(item);
        return true;
    }
}
