using System.Text.Json;
using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary>What <c>init</c> and <c>rollover</c> have in common: a new definition is written, and the coordinator is told what to look at.</summary>
internal static class NewDefinition
{
    /// <summary>How many remarks of one kind a person is shown; --json has all.</summary>
    private const int MostAlike = 30;

    /// <summary>Refuses to write over a file that is read.</summary>
    /// <exception cref="CommandFailure">The target is one of the sources.</exception>
    public static void Refuse(CommandContext context, string target, params IReadOnlyList<string> sources)
    {
        if (sources.Any(s => Path.GetFullPath(s).Equals(Path.GetFullPath(target), StringComparison.OrdinalIgnoreCase)))
        {
            throw new CommandFailure(context.Text("new.same", target));
        }
    }

    /// <summary>A year later than the present one.</summary>
    /// <exception cref="CommandFailure">The text is no year, or not a later one.</exception>
    public static FiscalYear Year(CommandContext context, string text, FiscalYear present)
    {
        if (!FiscalYear.TryParse(text, out var year))
        {
            throw new CommandFailure(context.Text("new.year.invalid", text));
        }

        return year.Year > present.Year ? year : throw new CommandFailure(context.Text("new.year.earlier", year.LongName, present.LongName, present.Next.ShortName));
    }

    /// <summary>Writes the definition, as JSON when the name ends in .json, and says what was done.</summary>
    /// <exception cref="CommandFailure">A rule of definitions does not hold; the findings are told.</exception>
    public static void Write(CommandContext context, Survey survey, string target, IReadOnlyList<Remark> remarks, IReadOnlyList<EndedItem> ended, bool json)
    {
        var validation = SurveyValidator.Validate(SurveyDrafts.Of(survey));
        if (validation.Survey is null)
        {
            var first = validation.Faults.First(f => f.Finding.Severity == Core.Findings.Severity.Error).Finding;
            throw new CommandFailure(context.Text("new.refused", first.Code, first.Message(context.Language)));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        if (Path.GetExtension(target).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            DefinitionFile.WriteJson(survey, target);
        }
        else
        {
            DefinitionFile.WriteBook(survey, target);
        }

        if (json)
        {
            JsonOutput.Write(context.Output, writer => Describe(writer, context, survey, target, remarks, ended));
            return;
        }

        context.Line("new.done", target, survey.Name, survey.Items.Count.ToString(), survey.Sections.Count.ToString(), survey.Indicators.Count.ToString());
        foreach (var alike in remarks.GroupBy(r => (r.Key, r.Unsure)).OrderBy(g => g.Key.Unsure))
        {
            foreach (var remark in alike.Take(MostAlike))
            {
                context.Line(remark.Unsure ? "new.unsure" : "new.sure", remark.Text(context.Language));
            }

            if (alike.Count() > MostAlike)
            {
                context.Line("new.more", (alike.Count() - MostAlike).ToString());
            }
        }
    }

    private static void Describe(Utf8JsonWriter writer, CommandContext context, Survey survey, string target, IReadOnlyList<Remark> remarks, IReadOnlyList<EndedItem> ended)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", survey.Id.Value);
        writer.WriteString("year", survey.Year.ShortName);
        writer.WriteString("file", target);
        writer.WriteNumber("items", survey.Items.Count);
        writer.WriteNumber("sections", survey.Sections.Count);
        writer.WriteNumber("indicators", survey.Indicators.Count);
        writer.WriteNumber("prior", survey.Items.Count(i => i.Prior.Count > 0) + survey.Prior.Count);
        writer.WriteStartArray("scale");
        foreach (var level in survey.Scale.Levels)
        {
            writer.WriteStringValue(level.Code);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("ended");
        foreach (var item in ended)
        {
            writer.WriteStartObject();
            writer.WriteString("item", item.Item.Id);
            writer.WriteString("name", item.Name);
            writer.WriteString("answer", item.Answer);
            writer.WriteBoolean("all", item.All);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            writer.WriteStartObject();
            writer.WriteString("key", remark.Key);
            writer.WriteBoolean("unsure", remark.Unsure);
            writer.WriteString("text", remark.Text(context.Language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
