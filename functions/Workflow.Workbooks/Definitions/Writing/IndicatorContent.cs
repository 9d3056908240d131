using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>The sheet 指標.</summary>
internal sealed class IndicatorContent(Survey survey, Func<IReadOnlyList<SectionCode>, BookCell> sections)
{
    /// <summary>ID, headings, the fixed columns, and the year columns in order.</summary>
    public BookSheet Sheet(Func<string, BookHeader, BookColumn> column)
    {
        var headings = survey.Fields.Headings();
        var headingNote = column(BookSheets.Items, new BookHeader("", "heading")).Note;
        var yearNote = column(BookSheets.Indicators, new BookHeader("", "year")).Note;
        var fixedColumns = BookHeaders.Indicators.Select(h => column(BookSheets.Indicators, h) with
        {
            Required = h.Property is "name" or "sections",
            Words = h.Property == "direction" ? SurveyWords.Directions.Japanese : [],
        }).ToList();
        return new BookSheet(
            BookSheets.Indicators,
            [
                fixedColumns[0], .. headings.Select(h => new BookColumn(h.Label, 24) { Note = headingNote }), .. fixedColumns.Skip(1),
                .. survey.IndicatorColumns.Select(c => new BookColumn($"{c.Label} {(c.IsTarget ? BookHeaders.Target : BookHeaders.Actual)}", 13) { Note = yearNote }),
            ],
            [
                .. survey.Indicators.Select(i => (IReadOnlyList<BookCell>)
                [
                    BookCell.Of(i.Id), .. headings.Select(h => BookCell.Of(i.Headings.GetValueOrDefault(h.Key))), BookCell.Of(i.Category),
                    BookCell.Of(string.Join('\n', i.RelatedItems)), BookCell.Of(i.Outcome), BookCell.Of(i.Name), BookCell.Of(i.Unit),
                    BookCell.Of(i.Direction is { } direction ? SurveyWords.Directions.JapaneseOf(direction) : null), BookCell.Of(i.Baseline), BookCell.Of(i.BaselineDate),
                    sections(i.Sections), .. survey.IndicatorColumns.Select(c => BookCell.Of(i.Values.GetValueOrDefault(c.Key))),
                ]),
            ]);
    }
}
