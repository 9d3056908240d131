using Workflow.Local.Tenant;
using Workflow.Local.Tests.Commands;
using Workflow.Local.Tests.Tenant;
using Workflow.Testing;

namespace Workflow.Local.Tests.Hosting;

/// <summary>Invariant 5 with a real process: whatever moment it is killed at, the year ends as an undisturbed one does.</summary>
public sealed class KilledYearTests
{
    private const int Seed = 20260518;

    /// <summary>50 where there is time.</summary>
    private static int Kills => LongRun.IsOn ? 50 : 20;

    [Fact]
    public async Task KillNine_AtRandomMomentsOfYears_SameOutcomeAsUndisturbed()
    {
        using var calm = new TemporaryFolder();
        await KilledYear.PlayAsync(calm.Path);
        var expected = Outcome(calm.Path);
        Assert.NotEmpty(expected.Report);
        var random = new Random(Seed);
        for (var kills = 0; kills < Kills;)
        {
            using var folder = new TemporaryFolder();
            kills += await KillUntilDoneAsync(folder.Path, random, Kills - kills);
            var outcome = Outcome(folder.Path);
            Assert.True(expected.Mails.SequenceEqual(outcome.Mails), $"seed {Seed}: mails {string.Join(", ", outcome.Mails.Except(expected.Mails))} / missing {string.Join(", ", expected.Mails.Except(outcome.Mails))}");
            Assert.Equal(expected.Report, outcome.Report);
            Assert.Equal(expected.Submissions, outcome.Submissions);
        }
    }

    /// <summary>Plays one year, killing the process at random moments; returns how often it was killed.</summary>
    private static async Task<int> KillUntilDoneAsync(string folder, Random random, int atMost)
    {
        for (var kills = 0; ; kills++)
        {
            using var player = Programs.Start("dotnet", ["exec", typeof(KilledYearTests).Assembly.Location, "year", folder]);
            using var patience = new CancellationTokenSource(kills < atMost ? TimeSpan.FromMilliseconds(random.Next(250, 1500)) : TimeSpan.FromMinutes(5));
            try
            {
                await player.WaitForExitAsync(patience.Token);
                Assert.True(player.ExitCode == 0, await player.StandardError.ReadToEndAsync(default));
                return kills;
            }
            catch (OperationCanceledException)
            {
                Assert.True(kills < atMost, "The year does not come to its end.");
                player.Kill(); // SIGKILL
                await player.WaitForExitAsync(default);
            }
        }
    }

    /// <summary>What people and the city see in the end: every mail by its key, the report's rows, who handed in how often.</summary>
    private static (IReadOnlyList<string> Mails, string Report, IReadOnlyList<string> Submissions) Outcome(string folder)
    {
        using var tenant = new TenantService(new TenantOptions { Folder = Path.Combine(folder, "tenant") });
        var files = tenant.View.Files;
        var report = files.Where(f => f.Path.EndsWith(".csv", StringComparison.Ordinal) && !f.Path.Contains(".indicators", StringComparison.Ordinal)).MaxBy(f => f.Path, StringComparer.Ordinal)!;
        return (
            [.. tenant.View.Mails.Select(m => m.Key ?? "none").Order(StringComparer.Ordinal)],
            System.Text.Encoding.UTF8.GetString(tenant.View.Content(report.ItemId).Span),
            [.. files.Select(f => f.Path).Where(p => p.Contains("/提出/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
    }
}
