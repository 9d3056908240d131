using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Simulation.World;

/// <summary>A small seeded survey of Midorino City.</summary>
internal static class MadeUpSurvey
{
    public static DateTimeOffset Start { get; } = new(2021, 5, 10, 8, 0, 0, TimeSpan.FromHours(9));

    public static DateTimeOffset Due { get; } = new(2021, 6, 7, 17, 15, 0, TimeSpan.FromHours(9));

    public static DateTimeOffset Distribution { get; } = new(2021, 5, 12, 9, 0, 0, TimeSpan.FromHours(9));

    public static Survey Make(Random random)
    {
        var sections = Enumerable.Range(1, random.Next(3, 8)).Select(n => MakeSection(n, random)).ToArray();
        var items = Enumerable.Range(1, sections.Length + random.Next(6)).Select(n => MakeItem(n, sections, random)).ToArray();
        return new Survey
        {
            Id = new SurveyId("midorino-r2"),
            PlanName = "みどり野市環境計画",
            Name = "令和2年度進捗調査",
            Year = new FiscalYear(2020),
            DueAt = Due,
            DistributeAt = random.Next(2) == 0 ? Distribution : null,
            Coordinator = "環境政策課",
            CoordinatorMail = "kankyo@midorino.example",
            Missing = random.Next(4) == 0 ? MissingRule.SubmitIfComplete : MissingRule.Missing,
            Approval = random.Next(4) == 0 ? ApprovalRule.SectionHead : ApprovalRule.None,
            Closing = random.Next(5) == 0 ? ClosingRule.AllSections : ClosingRule.Deadline,
            Fields = Fields,
            Scale = new Scale([new ScaleLevel { Code = "A" }, new ScaleLevel { Code = "B" }, new ScaleLevel { Code = "C", ReasonRequired = true }]),
            Sections = sections,
            Items = items,
        };
    }

    /// <summary>A survey of a large city: one project a section, sent on a fixed day, closed at the deadline.</summary>
    public static Survey OfSize(int sections)
    {
        var random = new Random(sections);
        Section[] all = [.. Enumerable.Range(1, sections).Select(n => MakeSection(n, random))];
        return Make(random) with
        {
            DistributeAt = Distribution,
            Missing = MissingRule.Missing,
            Approval = ApprovalRule.None,
            Closing = ClosingRule.Deadline,
            Sections = all,
            Items = [.. Enumerable.Range(1, sections).Select(n => MakeItem(n, [all[n - 1]], random))],
        };
    }

    /// <summary>The same survey corrected in mid-year: one item renamed, one section's staff changed, the letter reworded.</summary>
    public static Survey Correct(Survey survey, Random random)
    {
        var item = random.Next(survey.Items.Count);
        var section = random.Next(survey.Sections.Count);
        return survey with
        {
            Letter = "{担当課} 御中\n{調査名}の調査票をお送りします。{提出期限}までに提出してください。",
            Items = [.. survey.Items.Select((it, i) => i == item ? it with { Given = new Dictionary<string, string>(it.Given) { ["name"] = $"事業{i + 1}（改称）" } } : it)],
            Sections = [.. survey.Sections.Select((s, i) => i == section ? s with { Staff = [s.Staff[0], "idou@midorino.example"] } : s)],
        };
    }

    private static IReadOnlyList<Field> Fields { get; } =
    [
        new Field { Label = "番号", Key = "no", Kind = FieldKind.ItemNumber, FilledBy = FilledBy.Coordinator },
        new Field { Label = "事業名", Key = "name", Kind = FieldKind.Text, FilledBy = FilledBy.Coordinator },
        new Field { Label = "担当課", Key = "section", Kind = FieldKind.Section, FilledBy = FilledBy.Coordinator },
        new Field { Label = "評価", Key = "rating", Kind = FieldKind.Rating, FilledBy = FilledBy.Section, Requirement = Requirement.Required },
        new Field { Label = "理由", Key = "reason", Kind = FieldKind.LongText, FilledBy = FilledBy.Section },
        new Field { Label = "実施内容", Key = "done", Kind = FieldKind.LongText, FilledBy = FilledBy.Section, Requirement = Requirement.Required },
    ];

    private static Section MakeSection(int n, Random random) => new()
    {
        Code = new SectionCode($"S{n:00}"),
        Name = $"第{n}課",
        Mail = random.Next(3) == 0 ? null : $"s{n}@midorino.example",
        Staff = [$"staff{n}a@midorino.example", $"staff{n}b@midorino.example"],
        Approver = $"head{n}@midorino.example",
    };

    private static Item MakeItem(int n, Section[] sections, Random random)
    {
        var first = n <= sections.Length ? n - 1 : random.Next(sections.Length);
        return new Item
        {
            Id = $"i{n:000}",
            Given = new Dictionary<string, string> { ["no"] = $"{n}", ["name"] = $"事業{n}" },
            Sections = [.. new[] { first, random.Next(sections.Length) }.Distinct().Select(i => sections[i].Code)],
        };
    }
}
