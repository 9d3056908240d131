using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Workflow.Local.Hosting;

/// <summary>The built pages of the add-in and the dashboard, as files.</summary>
internal sealed class LocalPages : IDisposable
{
    private const string Missing = """
        <!doctype html><html lang="ja"><meta charset="utf-8"><title>Workflow</title>
        <h1>画面がまだ組み立てられていません</h1>
        <p>リポジトリの <code>addin</code> で <code>npm ci &amp;&amp; npm run build</code> を実行するか、<code>./run.sh serve</code> で起動してください。API は使えます: <a href="/api/openapi.json">/api/openapi.json</a></p>
        <p lang="en">The pages have not been built. Run <code>npm ci &amp;&amp; npm run build</code> in <code>addin</code>, or start with <code>./run.sh serve</code>. The API works.</p></html>
        """;

    private readonly FileExtensionContentTypeProvider types = new();
    private readonly PhysicalFileProvider? files;

    /// <summary>Pages of a folder; null or a missing folder = none.</summary>
    public LocalPages(string? folder) => files = folder is not null && Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder)) : null;

    /// <summary>Answers a GET or HEAD that no other part answers.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path == "/" && files is not null)
        {
            context.Response.Redirect("/dashboard.html" + context.Request.QueryString);
            return;
        }

        if (files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } file)
        {
            await SendAsync(context, path, file);
            return;
        }

        context.Response.StatusCode = path is "/" or "/dashboard.html" or "/taskpane.html" ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(context.Response.StatusCode == StatusCodes.Status200OK ? Missing : "<!doctype html><meta charset=\"utf-8\"><title>404</title><p>404</p>", context.RequestAborted);
    }

    /// <inheritdoc/>
    public void Dispose() => files?.Dispose();

    /// <summary>Built assets carry a digest in their names and never change; pages are asked for anew each time.</summary>
    private async Task SendAsync(HttpContext context, string path, IFileInfo file)
    {
        var response = context.Response;
        response.ContentType = types.TryGetContentType(path, out var type) ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type : "application/octet-stream";
        response.Headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        response.ContentLength = file.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.SendFileAsync(file, context.RequestAborted);
        }
    }
}
