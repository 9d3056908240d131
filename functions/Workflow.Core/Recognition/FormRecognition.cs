using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Recognition;

/// <summary>Turns a table's columns into the fields of a form.</summary>
internal sealed class FormRecognition
{
    private static readonly string[] Earlier = ["前年度", "昨年度", "前回", "前期"];

    private static readonly string[] Ways = ["新規", "拡充", "充実", "拡大", "継続", "維持", "現状維持", "改善", "見直し", "縮小", "統合", "休止", "廃止", "完了", "終了"];

    private readonly TableHeader header;
    private readonly IReadOnlyList<ColumnValues> values;
    private readonly ReportHints hints;
    private readonly List<Remark> remarks;
    private readonly HashSet<string> labels = [];
    private readonly HashSet<string> keys = [];
    private readonly int firstAnswer;
    private readonly Era era;

    public FormRecognition(TableHeader header, IReadOnlyList<TableEntry.Row> rows, ReportHints hints, List<Remark> remarks)
    {
        this.header = header;
        this.hints = hints;
        this.remarks = remarks;
        values = [.. Enumerable.Range(0, header.Labels.Count).Select(c => new ColumnValues(rows, c))];
        Roles = ColumnRoles.Of(header, values);
        var section = Array.IndexOf(Roles, ColumnRole.Section);
        var answers = Enumerable.Range(0, Roles.Length).Where(c => Roles[c] is ColumnRole.Done or ColumnRole.Rating or ColumnRole.Reason or ColumnRole.Plan or ColumnRole.Way).ToList();

        // What stands left of 担当課 is the plan's, unless 担当課 is the last column.
        firstAnswer = answers.Exists(c => c > section) ? answers.Find(c => c > section || Roles[c] == ColumnRole.Rating) : answers.Count > 0 ? answers[0] : header.Labels.Count;
        firstAnswer = Math.Min(firstAnswer, Enumerable.Range(0, Roles.Length).FirstOrDefault(IsKnownAnswer, header.Labels.Count));
        era = header.Labels.SelectMany(l => YearText.Find(l)).Select(y => y.Era).DefaultIfEmpty(Era.Reiwa).Last();
        Year = YearOf(ColumnRole.Done) ?? YearOf(ColumnRole.Rating) ?? YearOf(ColumnRole.Plan)?.Previous;
    }

    /// <summary>What every column holds.</summary>
    public ColumnRole[] Roles { get; }

    /// <summary>The year the answers are about, as the headers tell; null when they tell none.</summary>
    public FiscalYear? Year { get; }

    /// <summary>The fields of the columns from left to right, without headings above the table. Heading columns come first.</summary>
    public IReadOnlyList<RecognizedColumn> Columns()
    {
        var columns = new List<RecognizedColumn>();
        var order = Enumerable.Range(0, header.Labels.Count).OrderByDescending(c => Roles[c] == ColumnRole.Heading);
        foreach (var column in order.Where(c => values[c].Distinct.Count > 0 || header.Labels[c].Length > 0))
        {
            if (header.Labels[column].Length == 0)
            {
                remarks.Add(Remark.Doubt("column-ignored", Answers.AnswerTable.ColumnName(column + 1)));
                continue;
            }

            columns.Add(Column(column));
        }

        return columns;
    }

    /// <summary>A label nobody has yet.</summary>
    public string Unique(string label)
    {
        var free = label;
        var n = 2;
        while (!labels.Add(HeaderWords.Fold(free)))
        {
            free = $"{label}（{n++}）";
        }

        return free;
    }

    /// <summary>A key nobody has yet.</summary>
    public string Key(string key)
    {
        var free = key;
        var n = 2;
        while (!keys.Add(free))
        {
            free = $"{key}{n++}";
        }

        return free;
    }

    private RecognizedColumn Column(int column)
    {
        var role = Roles[column];
        var isAnswer = IsAnswer(column);
        var kind = KindOf(column, isAnswer);
        var label = header.Labels[column];
        if (!isAnswer && kind != FieldKind.Section && HeaderWords.Fold(label) is "ID" or "担当課" or "タグ" or "再掲元" && role != ColumnRole.Tags)
        {
            label += "欄";
        }

        if (isAnswer && kind == FieldKind.Text && values[column].AreUnanswered)
        {
            remarks.Add(Remark.Doubt("choices-none", label, values[column].Distinct[0]));
        }

        // 前年度 heads the columns of last year's answers in a definition book.
        label = label.StartsWith("前年度", StringComparison.Ordinal) ? $"（前年度）{label["前年度".Length..]}" : label;
        var field = new FieldDraft
        {
            Label = Unique(label),
            Key = Key(KeyOf(role, kind, isAnswer)),
            Kind = SurveyWords.Kinds.TokenOf(kind),
            FilledBy = SurveyWords.FilledBy.TokenOf(isAnswer ? FilledBy.Section : FilledBy.Coordinator),
            Requirement = isAnswer && (!values[column].IsFilled || role is ColumnRole.Reason or ColumnRole.Note or ColumnRole.Unknown) ? SurveyWords.Requirements.TokenOf(Requirement.Optional) : null,
            Choices = kind == FieldKind.Choice ? Choices(column) : null,
            Merged = values[column].IsMerged && !isAnswer && kind != FieldKind.Section,
        };
        return new RecognizedColumn(column, role, kind, isAnswer, field);
    }

    // A report of ours counts the choices that sections made, and says 未提出 where one made none.
    private bool IsKnownAnswer(int column) => Roles[column] != ColumnRole.Section && (values[column].HasMissing || hints.Choices.ContainsKey(HeaderWords.Fold(header.Labels[column])));

    private bool IsAnswer(int column) => Roles[column] switch
    {
        ColumnRole.Done or ColumnRole.Rating => column >= firstAnswer && !IsEarlierYear(column),
        ColumnRole.Reason or ColumnRole.Plan or ColumnRole.Way => column >= firstAnswer,
        ColumnRole.Unknown or ColumnRole.Note => column > firstAnswer || IsKnownAnswer(column),
        _ => false,
    };

    // Results of earlier years beside this year's are given, not asked again.
    private bool IsEarlierYear(int column) =>
        Array.Exists(Earlier, HeaderWords.Fold(header.Labels[column]).StartsWith)
        || (Year is { } year && YearText.Find(header.Labels[column], era) is { Count: > 0 } years && years.Max(y => y.Year) < year.Year);

    private FiscalYear? YearOf(ColumnRole role)
    {
        var years = Enumerable.Range(0, Roles.Length).Where(c => Roles[c] == role).SelectMany(c => YearText.Find(header.Labels[c], era)).ToList();
        return years.Count == 0 ? null : new FiscalYear(years.Max(y => y.Year));
    }

    private FieldKind KindOf(int column, bool isAnswer) => Roles[column] switch
    {
        ColumnRole.Heading => FieldKind.Heading,
        ColumnRole.Number => FieldKind.ItemNumber,
        ColumnRole.Section => FieldKind.Section,
        _ when hints.Choices.GetValueOrDefault(HeaderWords.Fold(header.Labels[column])) is { Count: > 0 } => FieldKind.Choice,
        ColumnRole.Rating when !isAnswer => FieldKind.Text,
        ColumnRole.Rating when column == Enumerable.Range(0, Roles.Length).First(c => Roles[c] == ColumnRole.Rating && IsAnswer(c)) || values[column].AreRatings => FieldKind.Rating,
        ColumnRole.Rating or ColumnRole.Way when values[column].Distinct.Any(v => !ScaleRecognition.IsUnanswered(v)) => FieldKind.Choice,
        ColumnRole.Tags or ColumnRole.Name => values[column].Longest > 60 ? FieldKind.LongText : FieldKind.Text,
        ColumnRole.Content or ColumnRole.Done or ColumnRole.Reason or ColumnRole.Plan => FieldKind.LongText,
        _ when isAnswer && !hints.IsReport && values[column].AreChoices => FieldKind.Choice,
        _ => values[column].AreUnanswered ? FieldKind.Text : values[column].Kind,
    };

    private IReadOnlyList<string> Choices(int column)
    {
        if (hints.Choices.TryGetValue(HeaderWords.Fold(header.Labels[column]), out var known))
        {
            return known;
        }

        var seen = values[column].Distinct.Where(v => !ScaleRecognition.IsUnanswered(v)).DistinctBy(HeaderWords.Fold).Select(c => c.Replace('、', '・').Replace(',', '・').Replace('\n', ' '))
            .OrderBy(c => Array.IndexOf(Ways, c) is >= 0 and var at ? at : Ways.Length).ToList();
        remarks.Add(Remark.Doubt("choices", header.Labels[column], string.Join("・", seen)));
        return seen;
    }

    private string KeyOf(ColumnRole role, FieldKind kind, bool isAnswer) => role switch
    {
        ColumnRole.Heading => "h" + (1 + keys.Count(k => k.StartsWith('h'))),
        ColumnRole.Number => "no",
        ColumnRole.Name => "name",
        ColumnRole.Content => "content",
        ColumnRole.Tags when kind == FieldKind.Text => Field.TagsKey,
        ColumnRole.Section => "section",
        ColumnRole.Done => isAnswer ? "done" : "earlier",
        ColumnRole.Rating => isAnswer ? "rating" : "earlier_rating",
        ColumnRole.Reason => isAnswer ? Field.ReasonKey : "background",
        ColumnRole.Plan => isAnswer ? "plan" : "planned",
        ColumnRole.Way => "way",
        ColumnRole.Note => "remarks",
        _ => isAnswer ? "answer" : "given",
    };
}
