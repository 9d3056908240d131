namespace Workflow.Local;

/// <summary>The <c>workflow</c> command.</summary>
internal static class Program
{
    private static int Main()
    {
        Console.WriteLine("workflow");
        return 0;
    }
}
