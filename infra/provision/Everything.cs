using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Workflow.Provision;

/// <summary>Reads all pages of a collection.</summary>
internal static class Everything
{
    /// <summary>All entries.</summary>
    public static async Task<List<T>> OfAsync<T, TPage>(GraphServiceClient graph, Func<Task<TPage?>> first, CancellationToken cancellationToken)
        where TPage : class, IParsable, IAdditionalDataHolder, new()
    {
        var all = new List<T>();
        if (await first() is not { } page)
            return all;
        await PageIterator<T, TPage>.CreatePageIterator(graph, page, entry =>
        {
            all.Add(entry);
            return true;
        }).IterateAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return all;
    }
}
