using System.Diagnostics;

namespace Workflow.Local.Tenant;

/// <summary><c>?format=pdf</c> through LibreOffice on this machine (R36); without it 406, as the service answers what it cannot convert.</summary>
internal static class PdfEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static TenantResponse Redirect(TenantCall call, DriveItemRecord item) =>
        call.Options.PdfConverter is { } program && File.Exists(program) && FileNames.IsOffice(item.Name)
            ? Downloads.Redirect(call, item.Content!, item.Name, "pdf")
            : call.Error(406, "notSupported", "The item cannot be converted to PDF.");

    public static TenantResponse Get(TenantCall call) => (TenantResponse)call.Prepared!;

    /// <summary>Converts before the tenant is entered: it takes seconds.</summary>
    public static async Task<TenantResponse?> ConvertAsync(TenantCall call, CancellationToken cancellationToken)
    {
        if (!Downloads.TryTicket(call, out var ticket, out var error))
            return error;

        var folder = Directory.CreateTempSubdirectory("workflow-pdf-").FullName;
        try
        {
            var source = Path.Combine(folder, "source" + Path.GetExtension(ticket.FileName));
            await File.WriteAllBytesAsync(source, call.Site.Store.GetContent(ticket.Content), cancellationToken);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await RunAsync(call.Options.PdfConverter!, folder, source, patience.Token);
            var made = Path.ChangeExtension(source, ".pdf");
            return File.Exists(made)
                ? new TenantResponse { Status = 200, ContentType = "application/pdf", Body = await File.ReadAllBytesAsync(made, cancellationToken) }
                : call.Error(406, "notSupported", "The item cannot be converted to PDF.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return call.Error(504, "timeout", "The conversion took too long.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string program, string folder, string source, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, source])
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start) ?? throw new IOException(program);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await Task.WhenAll(output, errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
