using Workflow.Application.Files;
using Workflow.Application.Ports;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Staff;

/// <summary>One thing the staff of a section did to the workbook: the independent record that the outcome is judged by.</summary>
/// <param name="At">When it was saved.</param>
/// <param name="Digest">Digest of the answers, computed without the product's checks.</param>
/// <param name="Raised">The number of the submission cell.</param>
/// <param name="IsComplete">Every required cell was filled with something valid.</param>
internal sealed record StaffSave(DateTimeOffset At, string Digest, int Raised, bool IsComplete);

/// <summary>The staff of one section: opens the workbook as it stands, writes in it, saves. Knows nothing of the engine.</summary>
internal sealed class SectionStaff(LibraryStore library, VirtualClock clock, Random random, Questionnaire questionnaire)
{
    private int submitted;

    public string Code => questionnaire.Section.Value;

    public List<StaffSave> Saves { get; } = [];

    public bool Spoiled { get; private set; }

    /// <summary>The section's newest workbook; null before it was issued.</summary>
    public StoredFile? Workbook => library.All.Where(f => f.Name.StartsWith($"{Code}_", StringComparison.Ordinal) && f.Name.Contains("課_", StringComparison.Ordinal))
        .OrderBy(f => f.Name.Length).ThenBy(f => f.Name, StringComparer.Ordinal).LastOrDefault();

    /// <summary>Writes in every row (or all but one), and raises the submission cell or not.</summary>
    public void Write(bool complete, bool raise)
    {
        if (Current() is not { } current)
        {
            return;
        }

        var answers = new Dictionary<string, Dictionary<string, string>>();
        var rows = questionnaire.Rows.Select(r => r.Id.ToString()).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var words = $"{random.Next(1000)}件の取組を行い、計画どおり進めた。";
            answers[rows[i]] = !complete && i == 0
                ? new Dictionary<string, string> { ["done"] = words }
                : new Dictionary<string, string> { ["rating"] = random.Next(2) == 0 ? "A" : "B", ["done"] = words };
        }

        Save(current with { Answers = answers }, complete, raise);
    }

    /// <summary>Saves without changing an answer, as Excel does when a file is merely opened.</summary>
    public void SaveAgain()
    {
        if (Current() is { } current)
        {
            Save(current, Saves.Count > 0 && Saves[^1].IsComplete, raise: false);
        }
    }

    /// <summary>Puts some other file in the workbook's place, and puts the workbook back an hour later in a new save.</summary>
    public void Spoil()
    {
        if (Workbook is { } file)
        {
            library.Save(file.Id, "not a workbook"u8.ToArray(), Name, Delay());
            Spoiled = true;
        }
    }

    private string Name => $"staff{int.Parse(Code[1..], System.Globalization.CultureInfo.InvariantCulture)}a@midorino.example";

    private PlainWorkbook? Current()
    {
        if (Workbook is not { } file || library.Get(file.Id) is not { } state)
        {
            return null;
        }

        return PlainFiles.Read(state.Waiting?.Content ?? state.Content)
            ?? new PlainWorkbook(questionnaire.SurveyId.Value, Code, 1, GivenDigest.Of(questionnaire), submitted, []);
    }

    private void Save(PlainWorkbook workbook, bool complete, bool raise)
    {
        submitted = raise ? Math.Max(submitted, workbook.Submit) + 1 : Math.Max(submitted, workbook.Submit);
        var written = workbook with { Submit = submitted };
        library.Save(Workbook!.Id, PlainFiles.Write(written), Name, Delay());
        var rows = written.Answers.ToDictionary(a => a.Key, a => (IReadOnlyDictionary<string, string>)a.Value);
        Saves.Add(new StaffSave(clock.GetUtcNow(), AnswersDigest.Of(new CheckedAnswers(rows, CheckedAnswers.None.Indicators)), submitted, complete));
    }

    private TimeSpan Delay() => TimeSpan.FromSeconds(random.Next(60));
}
