using Microsoft.Extensions.Hosting;

namespace Workflow.Local.Tenant;

/// <summary>What a running tenant does by itself: takes files saved into its folder, lets time pass, and sends notifications.</summary>
internal sealed class TenantBackground(TenantService tenant) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        var options = tenant.Options;
        using var timer = new PeriodicTimer(Tick, options.Time);
        var nextScan = options.Time.GetUtcNow();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = options.Time.GetUtcNow();
                if (now >= nextScan || watcher?.TakeSignal() == true)
                {
                    var waiting = tenant.ScanWaits();
                    nextScan = now + (waiting ? options.QuietPeriod : options.ScanInterval);
                }

                await tenant.PumpAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private FolderWatch? Watch() => tenant.Options.Folder is { } folder ? new FolderWatch(Path.Combine(folder, "library")) : null;
}
