using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Local.Hosting;

namespace Workflow.Local.Commands;

/// <summary><c>workflow plan</c>: what the engine would do next in a local edition's folder, and when; the very plan that it performs. Changes nothing.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var data = new Option<string>("--data") { Description = context.Text("plan.data"), HelpName = "DIR", DefaultValueFactory = _ => ServeCommand.DefaultFolder };
        var json = JsonOutput.Option(context);
        var command = new Command("plan", context.Text("plan.description")) { data, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(context, Path.GetFullPath(parsed.GetRequiredValue(data)), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string folder, bool json, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailure(context.Text("plan.missing", folder));
        }

        using var edition = Open(context, folder);
        var surveys = await edition.Services.Ledger.SurveysAsync(cancellationToken);
        foreach (var survey in (surveys.Value ?? []).OrderBy(s => s.Survey.Value, StringComparer.Ordinal))
        {
            var state = await edition.Engine.StateAsync(survey.Survey, cancellationToken);
            if (state.Value is null)
            {
                throw new CommandFailure(context.Text("plan.unreadable", survey.Survey.Value, state.Status.ToString()));
            }

            Print(context, state.Value, survey, json);
        }

        return ExitStatus.Clean;
    }

    private static LocalEdition Open(CommandContext context, string folder)
    {
        try
        {
            return new LocalEdition(new LocalEditionOptions { Folder = folder, Time = context.Clock, Random = new Random(0) });
        }
        catch (IOException)
        {
            throw new CommandFailure(context.Text("plan.inUse", folder));
        }
    }

    private static void Print(CommandContext context, SurveyState state, SurveyEntry survey, bool json)
    {
        var now = context.Clock.GetUtcNow();
        var plan = SurveyPlan.Derive(state, now);
        if (json)
        {
            JsonOutput.Write(context.Output, writer => Describe(writer, survey, plan, now));
            return;
        }

        context.Line("plan.survey", survey.Survey.Value, survey.Name, plan.Steps.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var step in plan.Steps)
        {
            var when = step.At <= now ? context.Text("plan.now") : step.At == DateTimeOffset.MaxValue ? context.Text("plan.later") : JapaneseDate.WithTime(JapanTime.Of(step.At));
            var whom = step.Section is { } code ? $"{code} {state.Design.Section(code)?.Name}" : context.Text("plan.whole");
            context.Line("plan.step", when, whom, context.Text("plan." + step.Kind), step.Units.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Describe(Utf8JsonWriter writer, SurveyEntry survey, SurveyPlan plan, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", survey.Survey.Value);
        writer.WriteStartArray("steps");
        foreach (var step in plan.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", step.Kind.ToString());
            writer.WriteString("section", step.Section?.Value);
            writer.WritePropertyName("at");
            if (step.At == DateTimeOffset.MaxValue)
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(JapanTime.Of(step.At > now ? step.At : now));
            }

            writer.WriteBoolean("due", step.At <= now);
            writer.WriteString("detail", step.Detail);
            writer.WriteNumber("units", step.Units);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
