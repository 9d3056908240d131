using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workflow.Local.Tests.House;

/// <summary>What can be known of the projects for Azure without their packages: that they stay out of the ordinary build, stay thin, and leave out no Graph call.</summary>
public sealed partial class AzureProjectsTests
{
    private const int LongestFile = 160;
    private static readonly string[] Projects =
        ["functions/Workflow.GraphSdk/Workflow.GraphSdk.csproj", "functions/Workflow.Functions/Workflow.Functions.csproj", "infra/provision/Provision.csproj", "tests/Conformance/Conformance.csproj"];

    private static readonly string[] Packages =
        ["Microsoft.Graph", "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Sdk", "Microsoft.Identity.Web"];

    public static TheoryData<string> ProjectFiles => [.. Projects];

    public static TheoryData<string> Rooms => [.. RoomFolders];

    /// <summary>Rooms of <c>IGraphCalls</c>: each has an interface and two implementations.</summary>
    public static TheoryData<string> GraphRooms => [.. Interfaces().Select(file => Path.GetFileNameWithoutExtension(file)[1..^"Calls".Length])];

    private static IEnumerable<string> RoomFolders => ["functions/Workflow.GraphSdk", "functions/Workflow.Functions"];

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void Solution_BuildsIt_ForAzureOnly(string project)
    {
        var solution = File.ReadAllText(Repository.At("Workflow.sln"));
        var id = Regex.Match(solution, Regex.Escape($"\"{project.Replace('/', '\\')}\"") + ", \"(\\{[0-9A-F-]+\\})\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var builds = solution.Split('\n').Where(line => line.Contains(id, StringComparison.Ordinal) && line.Contains(".Build.0", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(id);
        Assert.NotEmpty(builds);
        Assert.All(builds, line => Assert.Contains(".Azure|", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Solution_BuildsEveryOtherProject_InEveryConfiguration()
    {
        var solution = File.ReadAllText(Repository.At("Workflow.sln"));
        foreach (Match project in ProjectLine().Matches(solution))
        {
            var isAzure = Projects.Contains(project.Groups[1].Value.Replace('\\', '/'), StringComparer.Ordinal);
            foreach (var configuration in isAzure ? ["Azure"] : new[] { "Debug", "Release", "Azure" })
                Assert.Contains($"{project.Groups[2].Value}.{configuration}|Any CPU.Build.0", solution, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OtherProjects_NeedNothing_ThatIsForAzure()
    {
        foreach (var file in new[] { "functions", "tests" }.SelectMany(f => Directory.EnumerateFiles(Repository.At(f), "*.csproj", SearchOption.AllDirectories)))
        {
            if (Projects.Contains(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), StringComparer.Ordinal))
                continue;
            var project = XDocument.Load(file);
            Assert.DoesNotContain(project.Descendants("PackageReference"), reference => Packages.Contains((string)reference.Attribute("Include")!));
            Assert.DoesNotContain(project.Descendants("ProjectReference"), reference => Projects.Any(p => ((string)reference.Attribute("Include")!).EndsWith(Path.GetFileName(p), StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(GraphRooms))]
    public void GraphCall_HasBothImplementations(string room)
    {
        var wanted = MethodNames(Interfaces().Single(file => Path.GetFileName(file) == $"I{room}Calls.cs"));
        foreach (var file in new[] { $"functions/Workflow.Microsoft365/Graph/Http/Http{room}Calls.cs", $"functions/Workflow.GraphSdk/{Folder(room)}/Sdk{room}Calls.cs" })
        {
            var made = File.ReadAllText(Repository.At(file));
            Assert.Contains($": I{room}Calls", made, StringComparison.Ordinal);
            Assert.All(wanted, method => Assert.Matches($@"public (async )?Task<.+> {method}\(", made));
        }

        Assert.Contains($"new Sdk{room}Calls(", File.ReadAllText(Repository.At("functions/Workflow.GraphSdk/SdkGraphCalls.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void GraphCalls_RoomsFound_AreAll() =>
        Assert.Equal(["Drive", "List", "Mail", "People", "Permission", "Site", "Subscription"], Interfaces().Select(file => Path.GetFileNameWithoutExtension(file)[1..^"Calls".Length]).Order());

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Sources_HoldNoLogic(string room)
    {
        foreach (var file in Sources(room))
        {
            var code = File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).ToList();
            Assert.True(code.Count <= LongestFile, $"{file} has {code.Count} lines");
            var branches = code.Sum(line => Branch().Count(line));
            Assert.True(branches <= 12, $"{file} has {branches} branches: what is decided belongs where it is tested without these packages");
        }
    }

    [Theory]
    [InlineData("functions/Workflow.Functions", "SurveyPhase", "SectionState", "DueAt", "Severity", "Finding", "Workflow.Workbooks", "graph.microsoft.com", "sharepoint.com", "X-Forwarded-For")]
    [InlineData("functions/Workflow.GraphSdk", "Workflow.Application", "Workflow.Core", "Polly", "Task.Delay", "graph.microsoft.com")]
    public void Sources_KnowNothingOf(string room, params string[] words)
    {
        foreach (var file in Sources(room))
        {
            foreach (var line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                Assert.DoesNotContain(words, word => line.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Functions_AreTheThreeTriggers()
    {
        var names = Sources("functions/Workflow.Functions").SelectMany(file => FunctionName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Equal(["AdvanceSurveys", "Api", "GraphNotifications"], names.Order());
    }

    private static string Folder(string room) => room is "Mail" or "People" ? room : room + "s";

    private static IEnumerable<string> Interfaces() =>
        Directory.EnumerateFiles(Repository.At("functions/Workflow.Microsoft365/Graph"), "I*Calls.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "IGraphCalls.cs");

    private static List<string> MethodNames(string file) => [.. InterfaceMethod().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct()];

    private static IEnumerable<string> Sources(string room) =>
        Directory.EnumerateFiles(Repository.At(room), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"));

    [GeneratedRegex(@"^Project\(""\{FAE04EC0[^""]*""\) = ""[^""]+"", ""([^""]+)"", ""(\{[0-9A-F-]+\})""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"Task<.+> (\w+Async)\(")]
    private static partial Regex InterfaceMethod();

    [GeneratedRegex(@"\b(if|for|foreach|while|switch|catch|when)\b|(?<=[\w)\]""}]) \? |^\s*\? |&&|\|\|")]
    private static partial Regex Branch();

    [GeneratedRegex(@"\[Function\(""(\w+)""\)\]")]
    private static partial Regex FunctionName();
}
