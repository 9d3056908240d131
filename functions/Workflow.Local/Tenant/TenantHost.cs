using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Workflow.Local.Tenant;

/// <summary>The tenant over HTTP: maps it into a web application, under <c>/v1.0</c> and <c>/_tenant</c>.</summary>
public static class TenantHost
{
    /// <summary>Largest request in bytes: a simple upload of the real service's limit.</summary>
    private const long LargestRequest = 251 * 1024 * 1024;

    /// <summary>Registers the background work of a tenant: watching its folder, and sending notifications.</summary>
    public static IServiceCollection AddTenant(this IServiceCollection services, TenantService tenant) =>
        services.AddSingleton(tenant).AddSingleton<IHostedService>(new TenantBackground(tenant));

    /// <summary>Maps the tenant's addresses.</summary>
    public static IEndpointRouteBuilder MapTenant(this IEndpointRouteBuilder endpoints, TenantService tenant)
    {
        endpoints.Map("/v1.0/{**rest}", context => HandleAsync(tenant, context));
        endpoints.Map("/_tenant/{**rest}", context => HandleAsync(tenant, context));
        return endpoints;
    }

    internal static async Task HandleAsync(TenantService tenant, HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestRequest;

        var answer = await tenant.HandleAsync(await ReadAsync(context.Request), context.RequestAborted);
        if (answer.Cut && answer.Body.Length == 0)
        {
            context.Abort();
            return;
        }

        await WriteAsync(answer, context);
    }

    private static async Task<TenantRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
            headers[name] = values.ToString();

        // As sent: the decoded path has lost what a name may contain.
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(request.Method, $"{request.Scheme}://{request.Host}", target, headers, body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static async Task WriteAsync(TenantResponse answer, HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);

        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;

        if (answer.Status is 204 or 304)
            return;

        if (!answer.Cut)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
            return;
        }

        response.ContentLength = answer.Body.Length + 1;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
