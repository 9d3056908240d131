namespace Workflow.Microsoft365.Tests.Contract;

/// <summary>Stands between client and tenant and loses what a test tells it to lose.</summary>
public sealed class Interference(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Whether the answer to this request, which is carried out, gets lost; asked once for every request.</summary>
    public Func<HttpRequestMessage, bool> LosesAnswer { get; set; } = _ => false;

    public IList<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        var loses = LosesAnswer(request);
        var response = await base.SendAsync(request, cancellationToken);
        if (!loses)
            return response;
        response.Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }
}
