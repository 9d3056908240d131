using System.Globalization;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>What the engine would do next, and the letters it would send: the very plan and the very words.</summary>
internal sealed class PlanQuery(ApiServices services)
{
    /// <summary>GET /api/surveys/{id}/plan.</summary>
    public Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (state, now) = (call.Model!.State, services.Now);
        var plan = SurveyPlan.Derive(state, now);
        var view = new PlanView([.. plan.Steps.Select(s => Step(state, s, now))], [.. Letters(state, now)]);
        return Task.FromResult(ApiResponse.Json(200, view, ApiForm.Readable.PlanView));
    }

    private static PlanStep Step(SurveyState state, PlannedStep step, DateTimeOffset now) => new(
        step.Kind.ToString(),
        step.Section?.Value,
        step.Section is { } code ? state.Design.Section(code)?.Name ?? state.Sections.GetValueOrDefault(code)?.Name : null,
        step.At == DateTimeOffset.MaxValue ? null : JapanTime.Of(step.At > now ? step.At : now),
        step.At <= now,
        step.Detail);

    private IEnumerable<LetterView> Letters(SurveyState state, DateTimeOffset now)
    {
        if (state.Survey.Phase == SurveyPhase.Prepared)
        {
            return state.Design.Sections.Select(s => Letter(Registered(state), s.Code, new PendingNotice { Kind = NoticeKind.Issued, Occurrence = "1", At = now }));
        }

        return state.Survey.Outbox.Select(n => Letter(state, null, n))
            .Concat(state.Design.Sections.SelectMany(s => (state.Sections.GetValueOrDefault(s.Code)?.Outbox ?? []).Select(n => Letter(state, s.Code, n))));
    }

    /// <summary>As if every section had its entry, so that its letter can be written before the engine has made it.</summary>
    private static SurveyState Registered(SurveyState state) => state with
    {
        Sections = state.Design.Sections.ToDictionary(
            s => s.Code,
            s => state.Sections.GetValueOrDefault(s.Code) ?? new SectionEntry { Survey = state.Survey.Survey, Section = s.Code, Name = s.Name }),
    };

    private LetterView Letter(SurveyState state, SectionCode? section, PendingNotice pending)
    {
        var notice = services.Services.Letters.Compose(state, section, pending);
        return new LetterView(section?.Value, pending.Kind, Recipients(state, section, pending), notice.Subject, string.Join("\n\n", notice.Body.Select(Plain)));
    }

    /// <summary>The section's mailbox, else its staff, else its group; as the engine chooses.</summary>
    private static IReadOnlyList<string> Recipients(SurveyState state, SectionCode? section, PendingNotice pending)
    {
        var mail = state.Design.Survey.CoordinatorMail;
        return pending.Audience switch
        {
            NoticeAudience.Coordinator => string.IsNullOrEmpty(mail) ? [] : [mail],
            NoticeAudience.Named or NoticeAudience.Approver => pending.People,
            _ => section is { } code && state.Design.Section(code) is { } own ? Addresses(own) : [],
        };
    }

    private static IReadOnlyList<string> Addresses(Section section) =>
        !string.IsNullOrEmpty(section.Mail) ? [section.Mail]
        : section.Staff.Count > 0 ? section.Staff
        : string.IsNullOrEmpty(section.GroupId) ? [] : [section.GroupId];

    private static string Plain(NoticeBlock block) => block switch
    {
        NoticeBlock.Paragraph p => p.Text,
        NoticeBlock.Emphasis e => e.Text,
        NoticeBlock.Facts f => string.Join('\n', f.Rows.Select(r => $"{r.Label}: {r.Value}")),
        NoticeBlock.Findings f => string.Join('\n', f.Rows.Select(r => $"{r.Code} {r.Cell} {r.Message} {r.Hint}").Append(f.More > 0 ? f.More.ToString("+0", CultureInfo.InvariantCulture) : "")).Trim(),
        _ => "",
    };
}
