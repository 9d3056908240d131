using Microsoft.Playwright;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Demo;
using Workflow.Local.Hosting;
using Workflow.Local.Tenant;
using Workflow.Workbooks.Definitions;

namespace EndToEnd.Browsing;

/// <summary>The real local edition on a free port over a folder of its own: みどり野市, its coordinator and its sections' staff.</summary>
public sealed class Town : IAsyncDisposable
{
    /// <summary>The coordinator.</summary>
    public const string Coordinator = "jimukyoku@midorino.example";

    /// <summary>The coordinator of the sample survey.</summary>
    public const string SampleCoordinator = "kankyo-keikaku@city.midorino.example";

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-town-").FullName;
    private LocalServer server = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>The folder that holds library, mail and ledger.</summary>
    public string Folder => folder;

    /// <summary>Its clock.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>What stands behind the pages.</summary>
    public LocalEdition Edition { get; private set; } = null!;

    /// <summary>Starts it; with the sample it is filled with the sample survey in progress.</summary>
    /// <param name="pages">The folder of the built pages.</param>
    /// <param name="withSample">Whether it begins with the sample survey.</param>
    /// <param name="people">Further people one can choose to be, besides those of its surveys.</param>
    public static async Task<Town> StartAsync(string pages, bool withSample = false, params IReadOnlyList<string> people)
    {
        var town = new Town();
        if (!withSample)
        {
            new PeopleSeed { Coordinators = [Coordinator], Users = [.. people.Append(Coordinator).Append(LocalEditionOptions.OwnMailbox).Select(n => new PersonSeed(n, n == Coordinator ? "総合企画課 事務局" : n.Split('@')[0]))] }
                .Write(Path.Combine(town.folder, "people.json"));
        }

        town.server = await LocalServer.StartAsync(
            new ServerOptions
            {
                Data = withSample ? Path.Combine(town.folder, "town") : town.folder,
                Port = 0,
                Pages = pages,
                WithSample = withSample,
                Random = new Random(7),
                Time = town.Clock,
                EngineInterval = TimeSpan.FromSeconds(1),
            },
            CancellationToken.None);
        town.Edition = await town.server.EditionAsync();
        return town;
    }

    /// <summary>A definition as the coordinator's Excel file.</summary>
    public static byte[] Book(Survey survey)
    {
        using var book = new MemoryStream();
        DefinitionBook.Write(survey, book);
        return book.ToArray();
    }

    /// <summary>The workbook of a section as a file of this machine; the newest issue, of one survey where there are several.</summary>
    public string WorkbookOf(string section, string survey = "") =>
        Path.Combine(Path.GetDirectoryName(Directory.EnumerateFiles(folder, ".tenant", SearchOption.AllDirectories).FirstOrDefault()) ?? folder, Workbook(section, survey));

    /// <summary>Types into a section's workbook as its staff do: the file itself is opened, written and saved.</summary>
    internal void Type(string section, Action<WorkbookPen> typing, string survey = "")
    {
        var file = WorkbookOf(section, survey);
        using var content = new MemoryStream();
        content.Write(File.ReadAllBytes(file));
        using (var pen = new WorkbookPen(content))
        {
            typing(pen);
        }

        File.WriteAllBytes(file, content.ToArray());
    }

    /// <summary>Types an answer of the right kind into every cell a section has to fill.</summary>
    public void Fill(Survey survey, string section, string rating = "A") => Type(section, pen =>
    {
        var asked = new AssignmentPlan(survey).For(new SectionCode(section));
        foreach (var row in asked.Rows)
        {
            foreach (var field in asked.Fields.Where(f => f.IsAnswer))
            {
                pen.Write("調査票", row.Id.ToString(), field.Key, Answer(field, row, rating));
            }
        }
    }, survey.Id.Value);

    /// <summary>Hands in as the pane does, in the name of a person of the section.</summary>
    public static async Task SubmitAsync(IBrowserContext person, string survey, string section)
    {
        var path = $"/api/surveys/{survey}/sections/{section}/submit";
        var answer = await person.APIRequest.PostAsync(path, new APIRequestContextOptions { DataObject = new { acknowledgedWarnings = Array.Empty<string>() } });
        Assert.True(answer.Ok, $"{answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>Stops it and clears its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string Workbook(string section, string survey) => Edition.Tenant.View.Files.Where(f => f.Path.Contains($"/調査票/{section}/", StringComparison.Ordinal) && f.Path.Contains(survey, StringComparison.Ordinal)).MaxBy(f => f.Path, StringComparer.Ordinal)!.Path;

    private static string Answer(Field field, QuestionRow row, string rating) => field.Kind switch
    {
        FieldKind.Rating => rating,
        FieldKind.Choice => field.Choices[0],
        FieldKind.Number => "12",
        FieldKind.Percentage => "50%",
        FieldKind.Date => "2026年5月1日",
        _ => field.Key == "reason" ? $"{row.Id.Item}では、講師の都合により開催の時期を改めた。" : $"{row.Id.Item}の講座を計画どおり開き、参加者の声を次の計画に生かした（{field.Label}）。",
    };
}
