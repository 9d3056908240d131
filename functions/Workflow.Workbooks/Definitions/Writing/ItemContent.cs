using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>The sheet 項目.</summary>
internal sealed class ItemContent(Survey survey, Func<IReadOnlyList<SectionCode>, BookCell> sections)
{
    /// <summary>ID, the form's given fields, 担当課, タグ, 再掲元, and last year's answers where there are any.</summary>
    public BookSheet Sheet(Func<string, BookHeader, BookColumn> column)
    {
        var given = survey.Fields.Where(f => !f.IsAnswer && f.Kind != FieldKind.Section && !(f.Key == Field.TagsKey && f.Label == "タグ")).ToList();
        var prior = survey.Fields.Where(f => survey.Items.Any(i => i.Prior.ContainsKey(f.Key))).ToList();
        var headings = column(BookSheets.Items, new BookHeader("", "heading")).Note;
        var priorNote = column(BookSheets.Items, new BookHeader("", "prior")).Note;
        var fixedColumns = BookHeaders.Items.Select(h => column(BookSheets.Items, h)).ToList();
        return new BookSheet(
            BookSheets.Items,
            [
                fixedColumns[0],
                .. given.Select(f => new BookColumn(f.Label, Width(f))
                {
                    Note = f.Kind is FieldKind.Heading or FieldKind.ItemNumber ? headings : f.Description,
                    Required = f.Requirement == Requirement.Required,
                    Words = f.Kind == FieldKind.Choice ? f.Choices : f.Kind == FieldKind.Rating ? [.. survey.Scale.Levels.Select(l => l.Code)] : [],
                }),
                fixedColumns[1] with { Required = true }, fixedColumns[2], fixedColumns[3],
                .. prior.Select(f => new BookColumn($"{BookHeaders.PriorPrefix} {f.Label}", 40) { Note = priorNote }),
            ],
            [
                .. survey.Items.Select(i => (IReadOnlyList<BookCell>)
                [
                    BookCell.Of(i.Id), .. given.Select(f => BookCell.Of(i.Given.GetValueOrDefault(f.Key))), sections(i.Sections), BookCell.Of(string.Join('、', i.Tags)),
                    BookCell.Of(i.RepostedFrom), .. prior.Select(f => BookCell.Of(i.Prior.GetValueOrDefault(f.Key))),
                ]),
            ]);
    }

    private static double Width(Field field) => field.Kind switch
    {
        FieldKind.ItemNumber => 8,
        FieldKind.Heading => 24,
        FieldKind.Text => 32,
        FieldKind.LongText => 50,
        _ => 14,
    };
}
