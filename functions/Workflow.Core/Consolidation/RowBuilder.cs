using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Lays out the rows of a report: items in print order, under 個別 one row a section, reposted items with the answers of their source.</summary>
internal sealed class RowBuilder
{
    private readonly Survey survey;
    private readonly AssignmentPlan plan;
    private readonly IReadOnlyList<Field> columns;
    private readonly Dictionary<SectionCode, SectionRecord> records;
    private readonly CorrectionOverlay overlay;
    private readonly Dictionary<string, Item> items;
    private readonly int[] answerIndexes;
    private readonly RowPrinter printer;

    public RowBuilder(
        Survey survey, AssignmentPlan plan, IReadOnlyList<Field> columns, Dictionary<SectionCode, SectionRecord> records, CorrectionOverlay overlay)
    {
        this.survey = survey;
        this.plan = plan;
        this.columns = columns;
        this.records = records;
        this.overlay = overlay;
        items = survey.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        answerIndexes = new int[columns.Count];
        var answers = survey.Fields.Where(f => f.IsAnswer).Select((f, i) => (f.Key, Index: i)).ToDictionary(f => f.Key, f => f.Index);
        for (var i = 0; i < columns.Count; i++)
        {
            answerIndexes[i] = answers.GetValueOrDefault(columns[i].Key, -1);
        }

        printer = new RowPrinter(survey, columns);
    }

    public IReadOnlyList<ReportRow> Build()
    {
        var rows = new List<ReportRow>(survey.Items.Count);
        foreach (var item in survey.Items)
        {
            var source = SourceOf(item);
            foreach (var section in PrintedSections(item, source))
            {
                rows.Add(Row(item, source, section));
            }
        }

        return rows;
    }

    /// <summary>The item whose answers print; a chain of reposts is followed to its end.</summary>
    private Item SourceOf(Item item)
    {
        var source = item;
        for (var step = 0; source.RepostedFrom is { } id && items.TryGetValue(id, out var next) && step < items.Count; step++)
        {
            source = next;
        }

        return source;
    }

    /// <summary>A reposted item prints a row for each of its own sections that answers the source; when it names none of them, all that answer.</summary>
    private IReadOnlyList<SectionCode> PrintedSections(Item item, Item source)
    {
        var answering = plan.AnsweringSections(source);
        if (item == source || survey.SharedItems == SharedItemRule.Lead)
        {
            return answering;
        }

        IReadOnlyList<SectionCode> own = [.. item.Sections.Where(answering.Contains)];
        return own.Count > 0 ? own : answering;
    }

    private ReportRow Row(Item item, Item source, SectionCode section)
    {
        var record = records.GetValueOrDefault(section);
        var submitted = record?.Submission is not null;
        var sourceId = new AssignmentId(source.Id, section);
        var answers = submitted ? record!.AnswersTo(source.Id) : null;
        var values = new string[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = columns[i].IsAnswer
                ? submitted ? overlay.Over(sourceId, columns[i].Key, answers?[answerIndexes[i]] ?? "") : ""
                : Given(item, columns[i], section);
        }

        return new ReportRow
        {
            Item = item,
            Id = new AssignmentId(item.Id, section),
            Source = sourceId,
            Submitted = submitted,
            Values = values,
            Cells = printer.Print(item, values, submitted),
        };
    }

    private string Given(Item item, Field field, SectionCode section) =>
        field.Kind == FieldKind.Section ? plan.SectionText(item, section)
        : item.Given.TryGetValue(field.Key, out var value) ? value
        : field.Key == Field.TagsKey ? RowPrinter.Tags(item)
        : "";
}
