using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// The entries of all drop-downs, as rows of <c>_workflow</c>. A list written into the rule itself may have 255 characters and no comma in an entry;
/// a range has no such limits.
/// </summary>
internal sealed class DropDownLists
{
    private readonly Dictionary<string, string> ranges = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Value)> entries = [];
    private readonly int firstRow;

    /// <summary>Collects the lists of a form.</summary>
    /// <param name="fields">The form.</param>
    /// <param name="scale">評価区分.</param>
    /// <param name="firstRow">The row of <c>_workflow</c> at which the entries begin.</param>
    public DropDownLists(IReadOnlyList<Field> fields, Scale scale, int firstRow)
    {
        this.firstRow = firstRow;
        Submission = Add("submit", [WorkbookFormat.Draft, .. Enumerable.Range(1, WorkbookFormat.MostSubmissions).Select(WorkbookFormat.Submission)]);
        Rating = scale.Levels.Count > 0 ? Add("rating", [.. scale.Levels.Select(l => l.Code)]) : null;
        foreach (var field in fields.Where(f => f is { IsAnswer: true, Kind: FieldKind.Choice, Choices.Count: > 0 }))
        {
            ranges[field.Key] = Add($"choice:{field.Key}", field.Choices);
        }
    }

    /// <summary>The range of the submission drop-down.</summary>
    public string Submission { get; }

    /// <summary>The range of the ratings; null when the scale is empty.</summary>
    public string? Rating { get; }

    /// <summary>All entries, in the order of their rows.</summary>
    public IReadOnlyList<(string Key, string Value)> Entries => entries;

    /// <summary>The range of a field's choices; null when it has none.</summary>
    public string? Choices(Field field) => ranges.GetValueOrDefault(field.Key);

    private string Add(string name, IReadOnlyList<string> values)
    {
        var start = firstRow + entries.Count;
        entries.AddRange(values.Select((v, i) => ($"{WorkbookFormat.Keys.List}:{name}:{i + 1}", v)));
        return $"{WorkbookFormat.MetaSheet}!$B${start}:$B${start + values.Count - 1}";
    }
}
