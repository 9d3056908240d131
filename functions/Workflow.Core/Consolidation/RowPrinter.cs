using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Turns the values of a row into what prints: widths of ratings, texts for unanswered and missing, 印字.</summary>
internal sealed class RowPrinter
{
    private readonly Survey survey;
    private readonly IReadOnlyList<Field> columns;
    private readonly PrintTemplate[] templates;
    private readonly Dictionary<string, int> indexes;
    private readonly int missingFallback;

    public RowPrinter(Survey survey, IReadOnlyList<Field> columns)
    {
        this.survey = survey;
        this.columns = columns;
        templates = [.. columns.Select(f => PrintTemplate.Parse(f.Print))];
        indexes = columns.Select((f, i) => (f.Key, Index: i)).ToDictionary(f => f.Key, f => f.Index);

        // A form without a rating says 未提出 in its first answer; otherwise nothing would tell a missing row from an empty one.
        missingFallback = columns.Any(f => f.IsAnswer && f.Kind == FieldKind.Rating) ? -1 : columns.ToList().FindIndex(f => f.IsAnswer);
    }

    public static string Tags(Item item) => string.Join('、', item.Tags);

    public IReadOnlyList<string> Print(Item item, string[] values, bool submitted)
    {
        var plain = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            plain[i] = Plain(columns[i], values[i], submitted);
        }

        var printed = plain;
        for (var i = 0; i < values.Length; i++)
        {
            var text = columns[i].IsAnswer && !submitted ? MissingCell(i)
                : templates[i].IsPlain ? plain[i]
                : templates[i].Print(Lookup(item, plain, i));
            if (!ReferenceEquals(text, plain[i]))
            {
                printed = ReferenceEquals(printed, plain) ? [.. plain] : printed;
                printed[i] = text;
            }
        }

        return printed;
    }

    /// <summary>A value before 印字.</summary>
    private string Plain(Field field, string value, bool submitted)
    {
        if (value.Length == 0)
        {
            return submitted && field.IsAnswer && field.Kind is (FieldKind.Rating or FieldKind.Choice) ? survey.UnansweredText : value;
        }

        return field.Kind == FieldKind.Rating ? RatingText.Print(value, survey.Scale, survey.RatingWidth) : value;
    }

    private string MissingCell(int column) =>
        columns[column].Kind == FieldKind.Rating || column == missingFallback ? Report.MissingText : "";

    private Func<string, string?> Lookup(Item item, string[] plain, int column) => key =>
        key == "value" ? plain[column]
        : indexes.TryGetValue(key, out var at) ? plain[at]
        : key == Field.TagsKey ? Tags(item)
        : null;
}
