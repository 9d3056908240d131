using System.Text.Json.Serialization.Metadata;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>Reads all pages of a collection. An incomplete reading is a fault, never a short list.</summary>
internal sealed class GraphPages(GraphHttp http, Uri baseAddress, int pageLimit)
{
    /// <summary>All entries.</summary>
    public async Task<GraphResult<IReadOnlyList<T>>> AllAsync<TWire, T>(string url, JsonTypeInfo<WirePage<TWire>> type, CancellationToken cancellationToken)
        where TWire : IWire<T>
        where T : notnull => (await ReadAsync<TWire, T>(url, type, cancellationToken)).Map(pages => pages.Items);

    /// <summary>All entries, and the link that a delta ends with.</summary>
    public async Task<GraphResult<Pages<T>>> ReadAsync<TWire, T>(string url, JsonTypeInfo<WirePage<TWire>> type, CancellationToken cancellationToken)
        where TWire : IWire<T>
        where T : notnull
    {
        var items = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < pageLimit; page++)
        {
            var read = await http.SendAsync<WirePage<TWire>, WirePage<TWire>>(HttpMethod.Get, url, type, cancellationToken);
            if (!read.Succeeded)
                return read.Fault;
            if (read.Value.Value is not { } values)
                return GraphFaults.Nonsense("page-without-value", changes: false);
            foreach (var value in values)
            {
                if (value is null || value.ToModel() is not { } item)
                    return GraphFaults.Nonsense("incomplete-answer", changes: false);
                items.Add(item);
            }

            if (string.IsNullOrEmpty(read.Value.NextLink))
                return new Pages<T>(items, read.Value.DeltaLink);
            url = read.Value.NextLink;
            if (!IsOurs(url) || !seen.Add(url))
                return GraphFaults.Nonsense("wrong-next-link", changes: false);
        }

        return GraphFaults.Nonsense("endless-pages", changes: false);
    }

    /// <summary>Whether a link leads to the service we talk to.</summary>
    public bool IsOurs(string link) => GraphUrls.IsBelow(baseAddress, link);
}

/// <summary>Everything that was read.</summary>
internal sealed record Pages<T>(IReadOnlyList<T> Items, string? DeltaLink);
