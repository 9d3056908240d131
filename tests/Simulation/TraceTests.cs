using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Simulation.Tenant;
using Workflow.Simulation.World;
using Workflow.Testing;

namespace Workflow.Simulation;

/// <summary>Every call of whole years, also those that a fault or a crash makes necessary, is one that Microsoft's metadata knows.</summary>
public sealed class TraceTests
{
    [MetadataFact]
    public async Task YearOverGraph_FitsMicrosoftsMetadata()
    {
        var file = Path.Combine(Path.GetTempPath(), $"simulated-years-{Guid.NewGuid():N}.jsonl");
        try
        {
            foreach (var seed in new[] { 3, 4 })
            {
                using var trace = new GraphTrace(new FileStream(file, FileMode.Append, FileAccess.Write));
                using var world = new TenantWorld(seed, 0.002 * (seed % 5), trace);
                await new Year(new City(seed, world)).RunAsync();
            }

            var findings = await GraphMetadata.FindingsAsync(file);
            Assert.True(findings.Length == 0, findings);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
