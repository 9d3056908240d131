using System.CommandLine;
using Workflow.Core.Consolidation;
using Workflow.Core.Text;
using Workflow.Local.Files;
using Workflow.Workbooks.Reports;
using Workflow.Workbooks.Reports.Docx;

namespace Workflow.Local.Commands;

/// <summary><c>workflow consolidate DEF DIR -o OUT</c>: the workbooks of a folder become the report.</summary>
internal static class ConsolidateCommand
{
    private const string DefaultFormats = "xlsx,csv";

    private static readonly Dictionary<string, ReportFormat> Formats = Enum.GetValues<ReportFormat>().ToDictionary(f => f.ToString().ToLowerInvariant());

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var definition = new Argument<string>("DEF") { Description = context.Text("definition.argument") };
        var folder = new Argument<string>("DIR") { Description = context.Text("consolidate.folder") };
        var target = new Option<string>("--out", "-o") { Description = context.Text("consolidate.out"), HelpName = "OUT", Required = true };
        var format = new Option<string>("--format")
        {
            Description = context.Text("consolidate.format", string.Join(',', Formats.Keys), DefaultFormats),
            HelpName = "FORMAT",
            DefaultValueFactory = _ => DefaultFormats,
        };
        var template = new Option<string?>("--template") { Description = context.Text("consolidate.template"), HelpName = "FILE.docx" };
        var json = JsonOutput.Option(context);
        var command = new Command("consolidate", context.Text("consolidate.description")) { definition, folder, target, format, template, json };
        command.SetAction(parsed =>
        {
            var formats = FormatsOf(context, parsed.GetRequiredValue(format));
            var source = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(source))
            {
                throw new CommandFailure(context.Text("consolidate.folder.missing", source));
            }

            var options = OptionsOf(context, parsed.GetValue(template), formats);
            var book = parsed.GetRequiredValue(definition);
            var survey = DefinitionFile.Read(context, book, parsed.GetValue(json));
            var consolidation = FolderConsolidation.Run(survey, source, book, parsed.GetRequiredValue(target), formats, options, context.Clock, context.Progress("progress.check"));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, writer => ConsolidationJson.Write(writer, consolidation));
            }
            else
            {
                ConsolidationText.Write(context, consolidation);
            }

            return consolidation.Report.Sections.Any(s => s.State != SectionState.Consolidated) || consolidation.Report.Rejected.Count > 0 ? ExitStatus.Findings : ExitStatus.Clean;
        });
        return command;
    }

    private static ReportOptions OptionsOf(CommandContext context, string? template, IReadOnlyList<ReportFormat> formats)
    {
        var options = new ReportOptions { Language = context.Language };
        if (formats.Contains(ReportFormat.Pdf))
        {
            var office = LibreOffice.Find() ?? throw new CommandFailure(context.Text("consolidate.pdf.missing"));
            options = options with { ConvertToPdf = (document, pdf) => LibreOffice.ToPdf(office, document, pdf) };
        }

        if (template is null)
        {
            return options;
        }

        if (!File.Exists(template))
        {
            throw new CommandFailure(context.Text("consolidate.template.missing", template));
        }

        var content = File.ReadAllBytes(template);
        return DocxReport.FaultOf(content) is { } fault
            ? throw new CommandFailure(context.Text($"consolidate.template.{fault}", template))
            : options with { Template = content };
    }

    private static IReadOnlyList<ReportFormat> FormatsOf(CommandContext context, string text)
    {
        var names = CellList.Split(text).Select(f => f.ToLowerInvariant()).Distinct().ToList();
        if (names.Count == 0 || names.Exists(n => !Formats.ContainsKey(n)))
        {
            throw new CommandFailure(context.Text("consolidate.format.invalid", names.Find(n => !Formats.ContainsKey(n)) ?? text, string.Join(',', Formats.Keys)));
        }

        return [.. names.Select(n => Formats[n])];
    }
}
