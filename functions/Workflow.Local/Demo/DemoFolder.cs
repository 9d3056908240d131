using Workflow.Local.Commands;

namespace Workflow.Local.Demo;

/// <summary>The folder a demo leaves its files in.</summary>
internal static class DemoFolder
{
    private const string Mark = ".workflow-demo";

    /// <summary>
    /// An empty folder with the demo's mark. A folder that an earlier demo made is emptied; one with anything else in it is refused, so that nobody's files are
    /// touched.
    /// </summary>
    /// <param name="context">Where to say what is wrong.</param>
    /// <param name="wanted">As the user named it; null = a new temporary folder.</param>
    public static string Prepare(CommandContext context, string? wanted)
    {
        var folder = wanted is null ? Directory.CreateTempSubdirectory("workflow-demo-") : new DirectoryInfo(Path.GetFullPath(wanted));
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            if (!File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                throw new CommandFailure(context.Text("demo.out.used", folder.FullName));
            }

            folder.Delete(recursive: true);
        }

        Directory.CreateDirectory(folder.FullName);
        File.WriteAllText(Path.Combine(folder.FullName, Mark), "");
        return folder.FullName;
    }
}
