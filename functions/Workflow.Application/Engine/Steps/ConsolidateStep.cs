using System.Globalization;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// 集約: first the ledger says which version is begun and from what, then its files are made, then the ledger says it is published. Old versions stay. A report that
/// cannot be built from exactly what was acknowledged is not built.
/// </summary>
internal sealed class ConsolidateStep(EngineServices services, ReportSource source) : IEngineStep
{
    public StepKind Kind => StepKind.Consolidate;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var survey = context.State.Survey;
        var inputs = ReportPlan.Inputs(context.State);
        if (survey.Reports.Count == 0 || survey.Reports[^1] is not { PublishedAt: null } begun || begun.Inputs != inputs)
        {
            return StepOutcome.Write(Begin(context, inputs));
        }

        var sections = await source.ReadAsync(context, cancellationToken);
        if (!sections.IsOk)
        {
            return sections.Fault is { Code: ReportSource.CopyAltered, RequestId: var which }
                ? sections.AsFailure().With(Trouble.Of(TroubleCode.CopyAltered, null, which, context.Now))
                : sections.AsFailure();
        }

        var parts = new Dictionary<string, ReportPart>();
        var folder = await services.Library.EnsureFolderAsync(LibraryFolder.Reports(survey.Survey), cancellationToken);
        if (!folder.IsOk)
        {
            return folder.AsFailure();
        }

        var report = services.Files.WriteReport(context.State.Design.Survey, sections.Value, begun.BegunAt);
        foreach (var file in report.Files)
        {
            var name = SectionFiles.Report(survey.Survey, begun.Number, file.Format);
            var (stored, _) = await services.Library.CreateOrFindAsync(folder.Value.Id, name, file.Content, cancellationToken);
            if (!stored.IsOk)
            {
                return stored.AsFailure();
            }

            parts[file.Format] = new ReportPart(stored.Value.Id, stored.Value.WebAddress);
        }

        return StepOutcome.Write(Publish(context, begun with { PublishedAt = context.Now, Files = parts }, report.Figures));
    }

    /// <summary>A version whose inputs changed before it was published is given up; its number is not used again.</summary>
    private static SurveyEntry Begin(StepContext context, string inputs)
    {
        var survey = context.State.Survey;
        var number = (survey.Reports.Count == 0 ? 0 : survey.Reports[^1].Number) + 1;
        var edition = new ReportEdition(number, inputs, survey.ConsolidationsRequested, context.Now, null, new Dictionary<string, ReportPart>());
        return survey with { Reports = [.. survey.Reports.Where(r => r.PublishedAt is not null), edition] };
    }

    private static SurveyEntry Publish(StepContext context, ReportEdition edition, IReadOnlyList<string> figures)
    {
        var survey = context.State.Survey;
        var number = edition.Number.ToString(CultureInfo.InvariantCulture);
        var published = survey with
        {
            Reports = [.. survey.Reports.Take(survey.Reports.Count - 1), edition],
            Phase = ReportPlan.IsOfTheClose(context.State, context.Now) ? SurveyPhase.Consolidated : survey.Phase,
        };
        return published.After(EventKind.Published, context.Now, text: number).Tell(new PendingNotice
        {
            Kind = NoticeKind.Consolidated,
            Occurrence = number,
            Audience = NoticeAudience.Coordinator,
            Details = figures,
            At = context.Now,
        });
    }
}
