using Workflow.Local.Tests.Hosting;

namespace Workflow.Local.Tests.Tenant;

/// <summary>The assembly as a program: the processes that the durability tests kill. The test host does not come by here.</summary>
internal static class WriterProgram
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["tenant-writer", var folder, var round]:
                await DurabilityTests.WriteAsync(folder, round);
                return 0;
            case ["year", var folder]:
                await KilledYear.PlayAsync(folder);
                return 0;
            default:
                return 2;
        }
    }
}
