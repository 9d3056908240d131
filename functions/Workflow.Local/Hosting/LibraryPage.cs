using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Workflow.Local.Tenant;

namespace Workflow.Local.Hosting;

/// <summary>
/// Where links to workbooks lead in the local edition. A browser cannot open a file of this machine in place, and answers typed into a downloaded copy would be lost; so
/// the page says where the file lies, and gives away a copy to look at only on a second click.
/// </summary>
internal sealed class LibraryPage(TenantService tenant, string folder)
{
    private static readonly CompositeFormat Page = CompositeFormat.Parse("""
        <!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{0}</title>
        <body style="font-family:sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.7">
        <h1 style="font-size:1.3rem">{0}</h1>
        <p>記入するときは、この端末の次のファイルを Excel などで直接開き、上書き保存してください。</p>
        <p><code style="overflow-wrap:anywhere">{1}</code></p>
        <p><a href="?copy=1">閲覧用の写しをダウンロード</a>（写しに記入しても提出されません）</p>
        <p lang="en">To fill it in, open the file above on this machine and save it in place. <a href="?copy=1">Download a copy to look at</a>; answers typed into a copy are not submitted.</p>
        </body></html>
        """);

    /// <summary>GET /library/…: for those alone who may read the file.</summary>
    public async Task HandleAsync(HttpContext context, string person)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        var file = tenant.View.Files.FirstOrDefault(f => f.Path == path);
        if (file is null || person.Length == 0 || tenant.Excel.Read(person, file.ItemId) is not { } content)
        {
            context.Response.StatusCode = person.Length == 0 ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound;
            return;
        }

        var name = Path.GetFileName(path);
        if (context.Request.Query.ContainsKey("copy"))
        {
            context.Response.ContentType = "application/octet-stream";
            context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}";
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var place = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        await context.Response.WriteAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, WebUtility.HtmlEncode(name), WebUtility.HtmlEncode(place)), context.RequestAborted);
    }
}
