using System.Net;
using System.Text;

namespace Workflow.Simulation.Tenant;

/// <summary>How often the service refused.</summary>
internal sealed class Refusals
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Add(int refused) => Interlocked.Add(ref count, refused);
}

/// <summary>Counts refusals on the wire, below everything that could hide one.</summary>
internal sealed class RefusalHandler(Refusals refusals, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            refusals.Add(1);
        }
        else if (request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
        {
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            refusals.Add(body.Split("\"status\":429").Length - 1);
        }

        return response;
    }
}
