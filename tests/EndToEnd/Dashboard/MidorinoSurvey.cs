using Workflow.Core.Surveys;
using Workflow.Testing;

namespace EndToEnd.Dashboard;

/// <summary>A small survey of みどり野市: four sections, five rows.</summary>
internal static class MidorinoSurvey
{
    public const string Id = "kurashi-r8";

    /// <summary>Who answers for a section.</summary>
    public static string StaffOf(string section) => $"{section}-tanto@midorino.example";

    public static Survey Make(string id = Id)
    {
        var survey = new SurveyBuilder()
            .WithSection("kodomo", "こども課").WithSection("kankyo", "環境課").WithSection("doboku", "土木課").WithSection("bunka", "文化課")
            .WithItem("子育て相談", "kodomo").WithItem("一時預かり", "kodomo").WithItem("ごみの減量", "kankyo").WithItem("道路の補修", "doboku").WithItem("図書館の催し", "bunka").Build();
        var due = DateTimeOffset.UtcNow.AddDays(20).ToOffset(TimeSpan.FromHours(9));
        return survey with
        {
            Id = new SurveyId(id),
            DueAt = due.AddTicks(-(due.Ticks % TimeSpan.TicksPerMinute)),
            DistributeAt = null,
            CoordinatorMail = Browsing.Town.Coordinator,
            Sections = [.. survey.Sections.Select(s => s with { Staff = [StaffOf(s.Code.Value)] })],
        };
    }
}
