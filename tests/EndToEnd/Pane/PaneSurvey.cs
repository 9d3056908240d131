using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;
using Workflow.Testing;

namespace EndToEnd.Pane;

/// <summary>A survey of みどり野市 that runs: 子育て支援課 (110) answers four projects, its head approves when 承認 is 課長.</summary>
internal static class PaneSurvey
{
    public const string Id = "midorino-kodomo-r8";
    public const string Section = "110";
    public const string Staff = "sato@midorino.example";
    public const string Colleague = "tanaka@midorino.example";
    public const string Head = "kacho@midorino.example";
    public const string Other = "doro@midorino.example";

    /// <summary>The rows of the section.</summary>
    public static string Row(int number) => $"i{number:000}/{Section}";

    /// <summary>The definition.</summary>
    public static Survey Definition(ApprovalRule approval = ApprovalRule.None, int items = 4)
    {
        var builder = new SurveyBuilder().WithSection(Section, "子育て支援課").WithSection("220", "道路管理課");
        string[] names = ["親子ひろばの運営", "子育て相談窓口の充実", "一時預かり事業", "ブックスタート事業"];
        for (var i = 0; i < items; i++)
        {
            builder.WithItem(i < names.Length ? names[i] : $"子育て支援事業 その{i + 1}", Section);
        }

        return builder.WithItem("通学路の点検", "220").With(s => s with
        {
            Id = new SurveyId(Id),
            PlanName = "みどり野市こども計画",
            Name = "令和8年度 こども計画進捗状況調査",
            DueAt = JapanTime.EndOf(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(9))),
            Approval = approval,
            Sections = [.. s.Sections.Select(section => section with
            {
                Staff = section.Code.Value == Section ? [Staff, Colleague] : [Other], Approver = section.Code.Value == Section && approval == ApprovalRule.SectionHead ? Head : null,
            })],
            Items = [.. s.Items.Select(item => item with { Prior = Prior(item.Given["name"]) })],
            Scale = new Scale([
                new ScaleLevel { Code = "A", Name = "計画どおり", Description = "目標を達成し、計画した内容をすべて行った。", Color = "#2E7D32" },
                new ScaleLevel { Code = "B", Name = "おおむね計画どおり", Description = "一部に遅れや変更があった。", ReasonRequired = true, Color = "#F9A825" },
                new ScaleLevel { Code = "C", Name = "遅れている", Description = "計画した内容をほとんど行えなかった。", ReasonRequired = true, Color = "#C62828" },
            ]),
        }).Build();
    }

    /// <summary>Hands the definition in, sends it, and waits for the section's workbook.</summary>
    public static async Task<Town> StartAsync(Browsers browsers, Survey survey)
    {
        var town = await Town.StartAsync(browsers.Pages, withSample: false, Staff, Colleague, Head, Other);
        await using var coordinator = await browsers.OpenAsync(town, Town.Coordinator);
        var api = coordinator.APIRequest;
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
        var created = await api.PostAsync("/api/surveys", new APIRequestContextOptions { DataByte = Town.Book(survey), Headers = headers });
        Assert.True(created.Ok, await created.TextAsync());
        var sent = await api.PostAsync($"/api/surveys/{survey.Id}/distribute");
        Assert.True(sent.Ok, await sent.TextAsync());
        await Until(async () => (await SectionAsync(coordinator, survey)).Contains("\"state\":\"Issued\"", StringComparison.Ordinal));
        return town;
    }

    /// <summary>The section as the coordinator reads it.</summary>
    public static async Task<string> SectionAsync(IBrowserContext person, Survey survey) =>
        await (await person.APIRequest.GetAsync($"/api/surveys/{survey.Id}/sections/{Section}")).TextAsync();

    /// <summary>An act of the coordinator on the section.</summary>
    public static async Task ActAsync(Browsers browsers, Town town, string act, object body)
    {
        await using var coordinator = await browsers.OpenAsync(town, Town.Coordinator);
        var answer = await coordinator.APIRequest.PostAsync($"/api/surveys/{Id}/sections/{Section}/{act}", new APIRequestContextOptions { DataObject = body });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The workbook was not sent.");
    }

    private static Dictionary<string, string> Prior(string name) => new()
    {
        ["done"] = $"{name}を市内3か所で実施し、延べ1,240人が利用した。",
        ["plan"] = $"引き続き市内3か所で{name}を行い、土曜日の開催を月1回から2回に増やす。",
    };
}
