using System.Net;

namespace Workflow.Local.Tenant;

/// <summary>
/// The tenant as the end of an HttpClient's handler chain, without sockets: for the simulation, with a virtual clock. Broken connections become the exceptions
/// that a socket gives. Like the handler it stands for, it follows redirects of GET, without the Authorization header.
/// </summary>
public sealed class InProcessTenantHandler(TenantService tenant, bool followRedirects = true) : HttpMessageHandler
{
    /// <summary>Origin to use as the base address: <c>https://tenant.local</c>.</summary>
    public const string Origin = "https://tenant.local";

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var headers = ReadHeaders(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var origin = uri.GetLeftPart(UriPartial.Authority);
        var answer = await tenant.HandleAsync(new(request.Method.Method, origin, uri.PathAndQuery, headers, body), cancellationToken);
        if (answer.Status == 302 && followRedirects && request.Method == HttpMethod.Get)
        {
            var location = new Uri(answer.Headers.First(h => h.Key == "Location").Value);
            headers.Remove("Authorization");
            answer = await tenant.HandleAsync(new("GET", location.GetLeftPart(UriPartial.Authority), location.PathAndQuery, headers, default), cancellationToken);
        }

        return Answer(answer, request);
    }

    private static Dictionary<string, string> ReadHeaders(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
            headers[name] = string.Join(name == "User-Agent" ? " " : ", ", values);

        if (request.Content is not null)
        {
            foreach (var (name, values) in request.Content.Headers.NonValidated)
                headers[name] = string.Join(", ", values);
        }

        return headers;
    }

    private static HttpResponseMessage Answer(TenantResponse answer, HttpRequestMessage request)
    {
        if (answer.Cut && answer.Body.Length == 0)
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before an answer came.", new IOException("Connection reset by peer."));

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = answer.Cut ? new StreamContent(new BrokenStream(answer.Body)) : new ReadOnlyMemoryContent(answer.Body),
        };
        if (answer.ContentType is not null)
            response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);

        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>A body that ends in a broken connection.</summary>
    private sealed class BrokenStream(ReadOnlyMemory<byte> body) : Stream
    {
        private int position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var left = Math.Min(count, body.Length - position);
            if (left == 0)
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was closed within the answer.");

            body.Span.Slice(position, left).CopyTo(buffer.AsSpan(offset, left));
            position += left;
            return left;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
