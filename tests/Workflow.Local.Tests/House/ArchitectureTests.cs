using System.Xml.Linq;

namespace Workflow.Local.Tests.House;

/// <summary>Dependencies point one way: Core ← Workbooks ← Application ← Microsoft365 ← {GraphSdk, Local, Functions}.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Order = ["Workflow.Core", "Workflow.Workbooks", "Workflow.Application", "Workflow.Microsoft365"];
    private static readonly string[] Hosts = ["Workflow.GraphSdk", "Workflow.Functions", "Workflow.Local"];

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Repository.At("functions")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_References_PointInwards(string room)
    {
        var project = XDocument.Load(Repository.At("functions", room, room + ".csproj"));
        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
        foreach (var reference in references)
        {
            Assert.True(Rank(reference) < Rank(room), $"{room} must not reference {reference}");
        }
    }

    [Fact]
    public void Core_Packages_None()
    {
        var project = XDocument.Load(Repository.At("functions", "Workflow.Core", "Workflow.Core.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void Core_Assembly_TouchesNoFileNetworkOrClock()
    {
        var forbidden = new[] { "System.IO.FileSystem", "System.Net", "System.Diagnostics.Process", "System.IO.Compression", "System.Xml", "DocumentFormat" };
        var references = typeof(Core.Surveys.Survey).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(references, r => forbidden.Any(f => r.StartsWith(f, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Workflow.Application", "Microsoft.Graph", "graph.microsoft.com", "HttpClient")]
    [InlineData("Workflow.Core", "System.IO", "TimeProvider", "HttpClient")]
    [InlineData("Workflow.Workbooks", "HttpClient", "TimeProvider", "Workflow.Application")]
    public void Room_Sources_KnowNothingOf(string room, params string[] words)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("functions", room), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/")))
        {
            var code = File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));
            foreach (var (line, word) in code.SelectMany(l => words.Where(w => l.Contains(w, StringComparison.Ordinal)).Select(w => (l, w))))
            {
                Assert.Fail($"{file} uses {word}: {line.Trim()}");
            }
        }
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Repository.At("Workflow.sln"));
        foreach (var project in new[] { "functions", "tests" }.SelectMany(f => Directory.EnumerateFiles(Repository.At(f), "*.csproj", SearchOption.AllDirectories)))
        {
            Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal);
        }
    }

    private static int Rank(string room) => Array.IndexOf(Order, room) is var at and >= 0 ? at : Array.IndexOf(Hosts, room) is var host and >= 0 ? Order.Length + host : int.MaxValue;
}
