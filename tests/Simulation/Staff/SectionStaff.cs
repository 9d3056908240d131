using System.Globalization;
using Workflow.Application.Files;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Staff;

/// <summary>One thing the staff of a section did to the workbook: the independent record that the outcome is judged by.</summary>
/// <param name="At">When it was saved.</param>
/// <param name="Digest">Digest of the answers, computed without the product's checks.</param>
/// <param name="Raised">The number to which this save raised the submission cell; 0 when it did not.</param>
/// <param name="IsComplete">Every required cell was filled with something valid.</param>
internal sealed record StaffSave(DateTimeOffset At, string Digest, int Raised, bool IsComplete);

/// <summary>The staff of one section: opens the workbook as it stands, writes in it, saves. Knows nothing of the engine.</summary>
internal sealed class SectionStaff(IWorld world, Random random, Questionnaire questionnaire)
{
    private (SeenFile File, PlainWorkbook Content)? open;
    private int submitted;

    public string Code => questionnaire.Section.Value;

    public List<StaffSave> Saves { get; } = [];

    public bool Spoiled { get; private set; }

    private string Name => $"staff{int.Parse(Code[1..], CultureInfo.InvariantCulture)}a@midorino.example";

    /// <summary>The section's newest workbook; null before it was issued.</summary>
    private SeenFile? Workbook => world.Files
        .Where(f => f.Name.StartsWith($"{Code}_", StringComparison.Ordinal) && f.Name.Contains("課_", StringComparison.Ordinal))
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

        Save(current.File, current.Content with { Answers = answers }, complete, raise);
    }

    /// <summary>Saves without changing an answer, as Excel does when a file is merely opened.</summary>
    public void SaveAgain()
    {
        if (Current() is { } current)
        {
            Save(current.File, current.Content, Saves.Count > 0 && Saves[^1].IsComplete, raise: false);
        }
    }

    /// <summary>Puts some other content in the workbook's place; the next save puts it right again.</summary>
    public void Spoil()
    {
        if (Current() is { } current)
        {
            world.Save(current.File.Id, "not a workbook"u8.ToArray(), Name);
            Spoiled = true;
        }
    }

    /// <summary>The section loses its workbook.</summary>
    public void Lose()
    {
        Spoiled |= Workbook is { } file && world.Delete(file.Id);
    }

    /// <summary>A complete workbook that reached the coordinator by another way.</summary>
    public ReadOnlyMemory<byte>? Hand()
    {
        if (Current() is not { } current)
        {
            return null;
        }

        var answers = questionnaire.Rows.ToDictionary(r => r.Id.ToString(), _ => new Dictionary<string, string> { ["rating"] = "B", ["done"] = "紙で受け取った内容を転記した。" });
        Saves.Add(new StaffSave(world.Clock.GetUtcNow(), DigestOf(answers), 0, IsComplete: true));
        return PlainFiles.Write(current.Content with { Answers = answers });
    }

    /// <summary>The first row that the section answers.</summary>
    public string FirstRow => questionnaire.Rows[0].Id.ToString();

    /// <summary>What the staff see in Excel: their own last state, or the file as it came.</summary>
    private (SeenFile File, PlainWorkbook Content)? Current()
    {
        if (Workbook is not { } file || (open is { } known && known.File.Id == file.Id))
        {
            return open;
        }

        submitted = 0;
        if (world.Content(file.Id) is { } content && PlainFiles.Read(content) is { } read)
        {
            open = (file, read);
            return open;
        }

        return null;
    }

    private void Save(SeenFile file, PlainWorkbook workbook, bool complete, bool raise)
    {
        var written = workbook with { Submit = raise ? submitted + 1 : submitted };
        if (!world.Save(file.Id, PlainFiles.Write(written), Name))
        {
            return;
        }

        submitted = written.Submit;
        open = (file, written);
        Saves.Add(new StaffSave(world.Clock.GetUtcNow(), DigestOf(written.Answers), raise ? submitted : 0, complete));
    }

    private static string DigestOf(Dictionary<string, Dictionary<string, string>> answers) => AnswersDigest.Of(new CheckedAnswers(
        answers.ToDictionary(a => a.Key, a => (IReadOnlyDictionary<string, string>)a.Value), CheckedAnswers.None.Indicators));
}
