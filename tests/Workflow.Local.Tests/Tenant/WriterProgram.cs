namespace Workflow.Local.Tests.Tenant;

/// <summary>The assembly as a program: the process that the durability test kills. The test host does not come by here.</summary>
internal static class WriterProgram
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not ["tenant-writer", var folder, var round])
            return 2;

        await DurabilityTests.WriteAsync(folder, round);
        return 0;
    }
}
