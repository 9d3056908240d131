using Workflow.Application.Endpoints.Shapes;
using Workflow.Core.Answers;
using Workflow.Workbooks.Reports.Trends;

namespace Workflow.Application.Endpoints.Routing;

/// <summary>The table of all routes (contracts §5): the one place that says who may do what, and what the OpenAPI document is made of.</summary>
public static class Routes
{
    private const long Small = 64 * 1024;
    private const long Answers = 8 * 1024 * 1024;
    private const long File = 50L * 1024 * 1024;
    private const string Survey = "/api/surveys/{id}";
    private const string Section = Survey + "/sections/{code}";

    /// <summary>Every route.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        Get("health", "/api/health", Audience.Anyone, typeof(Health), "Liveness and version."),
        Get("openApi", "/api/openapi.json", Audience.Anyone, null, "This document."),
        Get("identity", "/api/me", Audience.Anyone, typeof(Identity), "Who the caller is, and which sections are theirs."),
        Get("listSurveys", "/api/surveys", Audience.Coordinator, typeof(SurveyList), "All surveys."),
        Upload("createSurvey", "POST", "/api/surveys", [new RouteAnswer(201, typeof(DefinitionAccepted)), new RouteAnswer(200, typeof(DefinitionAccepted))],
            "Takes a definition book as a new survey, or refuses it with all findings. Nothing is sent. 200 when the same book was taken before."),
        Get("getSurvey", Survey, Audience.Coordinator, typeof(SurveyDetail), "One survey with every section. Poll it with If-None-Match."),
        Get("getStatistics", Survey + "/statistics", Audience.Coordinator, typeof(SurveyStatistics), "Ratings by heading and section, this year and last."),
        Get("getTrends", Survey + "/trends", Audience.Coordinator, typeof(TrendDocument), "The published reports of the plan up to this year side by side; at most ten years."),
        Get("getPlan", Survey + "/plan", Audience.Coordinator, typeof(PlanView), "What the engine would do next, and the letters it would send."),
        OnSurvey("testSurvey", "/test", null, "Sends the letter to the coordinator alone."),
        OnSurvey("distributeSurvey", "/distribute", null, "Sends the workbooks to the sections."),
        OnSurvey("remindSections", "/remind", typeof(RemindRequest), "Reminds those who have not handed in."),
        OnSurvey("extendDeadline", "/extend", typeof(ExtendRequest), "A new deadline for all or for some.", bodyOptional: false),
        OnSurvey("closeSurvey", "/close", typeof(ReasonRequest), "The deadline is now."),
        OnSurvey("consolidateSurvey", "/consolidate", null, "Makes a new version of the report."),
        OnSurvey("reopenSurvey", "/reopen", typeof(ReopenRequest), "Everybody may hand in again until a new deadline.", bodyOptional: false),
        OnSurvey("cancelSurvey", "/cancel", typeof(ReasonRequest), "Nothing more is asked of anybody."),
        Upload("putDefinition", "PUT", Survey + "/definition", [new RouteAnswer(200, typeof(DefinitionDifferences)), new RouteAnswer(202, typeof(DefinitionDifferences))],
            "Shows what a corrected definition book would change; with confirm it is put in force (202).", new QueryParameter("confirm", "The value of the same name in the answer that showed the differences."), new QueryParameter("reason", "Why; told to the sections where texts or the deadline changed.")),
        Get("getReport", Survey + "/report", Audience.Coordinator, null, "The newest report.") with
        {
            Query = [new QueryParameter("format", "Which file; xlsx when absent.", "xlsx", "docx", "csv", "html", "json", "pdf", "indicators.csv")],
            Answers = [new RouteAnswer(200, null, "application/octet-stream")],
        },
        Get("getSection", Section, Audience.SectionReaders, typeof(SectionView), "One section: state, deadline, findings, last year's answers."),
        OnSection("checkAnswers", "POST", "/check", Audience.Staff | Audience.Approver, typeof(AnswersDocument), new RouteAnswer(200, typeof(CheckAnswer)),
            "Judges the rows on the screen; records nothing.") with { MaxBody = Answers, Rate = RateClass.Check },
        OnSection("submitSection", "POST", "/submit", Audience.Staff, typeof(SubmitRequest), new RouteAnswer(201, typeof(SubmitAnswer)),
            "Hands in the workbook as the library holds it. 200 when these answers were handed in before.") with
        {
            BodyOptional = true,
            Answers = [new RouteAnswer(201, typeof(SubmitAnswer)), new RouteAnswer(200, typeof(SubmitAnswer))],
        },
        OnSection("returnSection", "POST", "/return", Audience.Coordinator, typeof(ReturnRequest), new RouteAnswer(200, typeof(SectionAct)), "Sends a submission back with a reason."),
        OnSection("acceptSection", "POST", "/accept", Audience.Coordinator, null, new RouteAnswer(200, typeof(SectionAct)), "Accepts a submission."),
        OnSection("approveSection", "POST", "/approve", Audience.Approver, null, new RouteAnswer(200, typeof(SectionAct)), "The head of the section approves."),
        OnSection("rejectSection", "POST", "/reject", Audience.Approver, typeof(ReasonRequest), new RouteAnswer(200, typeof(SectionAct)), "The head of the section rejects, with a reason."),
        OnSection("correctAnswer", "PATCH", "/answers", Audience.Coordinator, typeof(CorrectionRequest), new RouteAnswer(200, typeof(SectionAct)), "A logged correction over an acknowledged answer."),
        OnSection("reissueWorkbook", "POST", "/reissue", Audience.Coordinator, typeof(ReasonRequest), new RouteAnswer(200, typeof(SectionAct)),
            "A new workbook with the answers so far, in place of one that was deleted or spoiled.") with { BodyOptional = true },
        Upload("putWorkbook", "PUT", Section + "/workbook", [new RouteAnswer(201, typeof(SubmitAnswer)), new RouteAnswer(200, typeof(SubmitAnswer))], "Hands in a file in place of the section."),
        Get("getComments", Section + "/comments", Audience.SectionReaders, typeof(CommentList), "Questions and answers beside the workbook."),
        OnSection("postComment", "POST", "/comments", Audience.SectionReaders, typeof(CommentRequest), new RouteAnswer(201, typeof(CommentList)), "Asks or answers; announced to the other side once.") with
        {
            Answers = [new RouteAnswer(201, typeof(CommentList)), new RouteAnswer(200, typeof(CommentList))],
        },
        new Route
        {
            Operation = "graphNotifications",
            Method = "POST",
            Path = "/api/graph/notifications",
            Who = Audience.Graph,
            Summary = "Change notifications of Microsoft Graph, and their validation handshake.",
            Body = BodyKind.Json,
            BodyOptional = true,
            MaxBody = 1024 * 1024,
            Rate = RateClass.Notification,
            Query = [new QueryParameter("validationToken", "Echoed as text while a subscription is made.")],
            Answers = [new RouteAnswer(202, null), new RouteAnswer(200, null, "text/plain")],
        },
    ];

    private static Route Get(string operation, string path, Audience who, Type? shape, string summary) => new()
    {
        Operation = operation,
        Method = "GET",
        Path = path,
        Who = who,
        Summary = summary,
        Rate = RateClass.Read,
        Answers = [new RouteAnswer(200, shape)],
    };

    private static Route OnSurvey(string operation, string path, Type? body, string summary, bool bodyOptional = true) => new()
    {
        Operation = operation,
        Method = "POST",
        Path = Survey + path,
        Who = Audience.Coordinator,
        Summary = summary,
        Body = body is null ? BodyKind.None : BodyKind.Json,
        BodyShape = body,
        BodyOptional = bodyOptional,
        MaxBody = Small,
        Rate = RateClass.Act,
        Answers = [new RouteAnswer(202, typeof(SurveyAct))],
    };

    private static Route OnSection(string operation, string method, string path, Audience who, Type? body, RouteAnswer answer, string summary) => new()
    {
        Operation = operation,
        Method = method,
        Path = Section + path,
        Who = who,
        Summary = summary,
        Body = body is null ? BodyKind.None : BodyKind.Json,
        BodyShape = body,
        MaxBody = Small,
        Rate = RateClass.Act,
        Answers = [answer],
    };

    private static Route Upload(string operation, string method, string path, IReadOnlyList<RouteAnswer> answers, string summary, params IReadOnlyList<QueryParameter> query) => new()
    {
        Operation = operation,
        Method = method,
        Path = path,
        Who = Audience.Coordinator,
        Summary = summary,
        Body = BodyKind.Workbook,
        MaxBody = File,
        Rate = RateClass.Upload,
        Query = query,
        Answers = answers,
    };
}
