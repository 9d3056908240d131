using Workflow.Core.Consolidation;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Results;

/// <summary>
/// Takes the answers out of a report's workbook. Rows are known by what the definition gives (number, name, section …), in whatever order they stand; columns by
/// their headers; so a report that was sorted, filtered or rearranged by hand is read all the same.
/// </summary>
internal sealed class PrintedResult
{
    private const string FormSheet = "一覧";

    private readonly Report expected;
    private readonly Dictionary<AssignmentId, IReadOnlyDictionary<string, string>> answers = [];
    private readonly List<Remark> remarks = [];

    private PrintedResult(Survey survey) => expected = new Consolidator(survey).Build(survey.DueAt);

    /// <summary>Reads the sheets 一覧 and 指標.</summary>
    public static ResultReading Read(Survey survey, IReadOnlyList<TableGrid> tables)
    {
        var result = new PrintedResult(survey);
        var table = tables.FirstOrDefault(t => t.Name == FormSheet) ?? tables.MaxBy(t => result.Header(t).Count);
        if (table is null || result.Header(table).Count == 0)
        {
            return new ResultReading(null, Refusal: Remark.Doubt("result-unreadable"));
        }

        result.ReadRows(table);
        if (result.answers.Count == 0)
        {
            return new ResultReading(null, Refusal: Remark.Doubt("result-no-rows"));
        }

        var indicators = PrintedIndicators.Read(survey, tables, result.remarks);
        return new ResultReading(new YearResult
        {
            Answers = result.answers.Where(a => a.Value.Count > 0).ToDictionary(),
            Indicators = indicators,
            Remarks = result.remarks,
        });
    }

    private static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));

    // Columns of the sheet by the index of the report's column they hold; the row that knows most headers is the header row.
    private (int Row, int Count, Dictionary<int, int> Columns) Header(TableGrid table)
    {
        var labels = expected.Columns.Select((f, i) => (Label: Fold(f.Label), i)).ToDictionary(f => f.Label, f => f.i);
        var best = (Row: -1, Count: 0, Columns: new Dictionary<int, int>());
        for (var row = 0; row < Math.Min(table.Rows, 60); row++)
        {
            var columns = new Dictionary<int, int>();
            for (var column = 0; column < table.Columns; column++)
            {
                if (labels.TryGetValue(Fold(table.Filled(row, column)), out var index))
                {
                    columns.TryAdd(index, column);
                }
            }

            if (columns.Count > best.Count)
            {
                best = (row, columns.Count, columns);
            }
        }

        return best;
    }

    private void ReadRows(TableGrid table)
    {
        var (headerRow, _, columns) = Header(table);
        var given = columns.Keys.Where(i => !expected.Columns[i].IsAnswer).Order().ToList();
        var fields = columns.Where(c => expected.Columns[c.Key].IsAnswer).ToList();
        foreach (var lacking in expected.Columns.Where((f, i) => f.IsAnswer && !columns.ContainsKey(i)))
        {
            remarks.Add(Remark.Doubt("result-column", lacking.Label));
        }

        var waiting = expected.Rows.GroupBy(r => Key(given, i => r.Cells[i])).ToDictionary(g => g.Key, g => new Queue<ReportRow>(g));
        for (var row = headerRow + 1; row < table.Rows; row++)
        {
            if (waiting.TryGetValue(Key(given, i => table.Filled(row, columns[i])), out var rows) && rows.TryDequeue(out var match))
            {
                Take(match, [.. fields.Select(f => (f.Key, table.Filled(row, f.Value)))]);
            }
            else if (given.Count(i => table[row, columns[i]].Length > 0) > 1)
            {
                remarks.Add(Remark.Doubt("result-row", $"{table.Name}!{table.Number(row)}"));
            }
        }
    }

    private static string Key(List<int> columns, Func<int, string> text) => string.Join('\u001f', columns.Select(i => Fold(text(i))));

    private void Take(ReportRow row, IReadOnlyList<(int Column, string Text)> cells)
    {
        var filled = cells.Where(c => c.Text.Length > 0).ToList();
        var isMissing = filled is [(_, Report.MissingText)];
        if (row.IsReposted)
        {
            return;
        }

        answers[row.Id] = isMissing ? new Dictionary<string, string>()
            : filled.Select(c => (expected.Columns[c.Column].Key, Value: Value(row, c.Column, c.Text))).Where(v => v.Value.Length > 0).ToDictionary(v => v.Key, v => v.Value);
    }

    // The answer behind a printed text: 印字 undone, a rating as its code, the word for an unanswered cell as none.
    private string Value(ReportRow row, int column, string printed)
    {
        var field = expected.Columns[column];
        var text = Bare(row, field, printed);
        return field.Kind switch
        {
            FieldKind.Rating when expected.Survey.Scale.Find(text) is { } level => level.Code,
            FieldKind.Choice when field.Choices.FirstOrDefault(c => Fold(c) == Fold(text)) is { } choice => choice,
            FieldKind.Rating or FieldKind.Choice when Fold(text) == Fold(expected.Survey.UnansweredText) => "",
            _ => text,
        };
    }

    private string Bare(ReportRow row, Field field, string printed)
    {
        var template = PrintTemplate.Parse(field.Print);
        if (template.IsPlain)
        {
            return printed;
        }

        const string Mark = "\u0001";
        var frame = template.Print(key => key == "value" ? Mark : Lookup(row, key)).Split(Mark);
        return frame is [var before, var after] && printed.StartsWith(before, StringComparison.Ordinal) && printed.EndsWith(after, StringComparison.Ordinal)
            && printed.Length >= before.Length + after.Length ? printed[before.Length..^after.Length] : printed;
    }

    private string? Lookup(ReportRow row, string key) =>
        expected.Columns.Select((f, i) => (f.Key, i)).FirstOrDefault(f => f.Key == key) is { Key: not null } found ? row.Cells[found.i]
        : key == Field.TagsKey ? string.Join('、', row.Item.Tags) : null;
}
