using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>The right to act on a survey, written into its ledger item: <c>host/run|until</c>. Only its holder sends anything.</summary>
internal sealed class Lease(SurveyLedger ledger, EngineSettings settings, TimeProvider time, string run)
{
    private DateTimeOffset until;

    private string Holder => $"{settings.Host}/{run}";

    /// <summary>Whether enough of it is left for another call.</summary>
    public bool IsSafe => time.GetUtcNow() + settings.LeaseReserve < until;

    /// <summary>Until when somebody else holds the lease; null when it is free, run out, or left by a dead process of this host.</summary>
    public DateTimeOffset? HeldByOther(string lease, DateTimeOffset now)
    {
        var bar = lease.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0 || !DateTimeOffset.TryParseExact(lease[(bar + 1)..], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) || end <= now)
        {
            return null;
        }

        var holder = lease[..bar];
        var dead = settings.IsOnlyProcessOfHost && holder.StartsWith(settings.Host + '/', StringComparison.Ordinal);
        return holder == Holder || dead ? null : end < now + settings.Lease ? end : now + settings.Lease;
    }

    /// <summary>Takes or renews the lease on condition that nobody was faster.</summary>
    public async Task<PortResult<Stored<SurveyEntry>>> TakeAsync(Stored<SurveyEntry> survey, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + settings.Lease;
        var taken = await ledger.LeaseAsync(survey, string.Create(CultureInfo.InvariantCulture, $"{Holder}|{end:O}"), cancellationToken);
        until = taken.IsOk ? end : until;
        return taken;
    }

    /// <summary>Gives it back; if that fails it runs out by itself.</summary>
    public Task<PortResult<Stored<SurveyEntry>>> ReleaseAsync(Stored<SurveyEntry> survey, CancellationToken cancellationToken) =>
        ledger.LeaseAsync(survey, "", cancellationToken);
}
