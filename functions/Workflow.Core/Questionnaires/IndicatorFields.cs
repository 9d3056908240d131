using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>The keys of the sheet 指標 besides the form's heading keys and the year columns (contracts §2, §8).</summary>
public static class IndicatorFields
{
    /// <summary>The indicator's row id (hidden column A).</summary>
    public const string Id = "id";

    /// <summary>カテゴリ.</summary>
    public const string Category = "category";

    /// <summary>関連事業.</summary>
    public const string Related = "related";

    /// <summary>成果目標.</summary>
    public const string Outcome = "outcome";

    /// <summary>指標名.</summary>
    public const string Name = "name";

    /// <summary>単位.</summary>
    public const string Unit = "unit";

    /// <summary>方向.</summary>
    public const string Direction = "direction";

    /// <summary>基準値.</summary>
    public const string Baseline = "baseline";

    /// <summary>基準時点.</summary>
    public const string BaselineDate = "baseline_date";

    /// <summary>備考: open to the section; W403 asks for it.</summary>
    public const string Note = "note";

    /// <summary>The column of the survey year's actual, the one a section answers; null when the book has none.</summary>
    public static IndicatorColumn? OpenColumn(Questionnaire questionnaire) =>
        questionnaire.IndicatorColumns.FirstOrDefault(c => !c.IsTarget && c.Year == questionnaire.Year);

    /// <summary>The open columns as fields: the survey year's actual, which is required (<c>-</c> answers it), and the note.</summary>
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="numeric">Whether the indicator is numeric (<see cref="IndicatorValue.IsNumeric"/>).</param>
    public static IReadOnlyList<Field> OpenFields(Questionnaire questionnaire, bool numeric)
    {
        var note = new Field { Label = "備考", Key = Note, Kind = FieldKind.LongText, FilledBy = FilledBy.Section };
        return OpenColumn(questionnaire) is not { } open
            ? [note]
            :
            [
                new Field
                {
                    Label = Label(questionnaire, open.Key),
                    Key = open.Key,
                    Kind = numeric ? FieldKind.Number : FieldKind.Text,
                    FilledBy = FilledBy.Section,
                    Requirement = Requirement.Required,
                },
                note,
            ];
    }

    /// <summary>The keys of the locked columns: the form's headings, the columns of this class without <see cref="Id"/> and <see cref="Note"/>, and all other years.</summary>
    public static IReadOnlyList<string> GivenKeys(Questionnaire questionnaire) =>
    [
        .. questionnaire.Fields.Headings().Select(f => f.Key)
            .Concat([Category, Related, Outcome, Name, Unit, Direction, Baseline, BaselineDate])
            .Concat(questionnaire.IndicatorColumns.Select(c => c.Key).Where(k => k != OpenColumn(questionnaire)?.Key))
            .Distinct(),
    ];

    /// <summary>What stands in a locked cell of an indicator's row; empty when blank. Related items stand one a line.</summary>
    public static string GivenText(Indicator indicator, string key) => key switch
    {
        Category => indicator.Category ?? "",
        Related => CellList.Join(indicator.RelatedItems),
        Outcome => indicator.Outcome ?? "",
        Name => indicator.Name,
        Unit => indicator.Unit ?? "",
        Direction => DirectionText(indicator.Direction),
        Baseline => indicator.Baseline ?? "",
        BaselineDate => indicator.BaselineDate ?? "",
        _ => indicator.Values.GetValueOrDefault(key) ?? indicator.Headings.GetValueOrDefault(key, ""),
    };

    /// <summary>A direction as the definition book writes it: ↑ → ↓ 数値; empty for none.</summary>
    public static string DirectionText(IndicatorDirection? direction) => direction switch
    {
        IndicatorDirection.Up => "↑",
        IndicatorDirection.Keep => "→",
        IndicatorDirection.Down => "↓",
        IndicatorDirection.Value => "数値",
        _ => "",
    };

    /// <summary>The header of a column as the definition book names it (contracts §1).</summary>
    public static string Label(Questionnaire questionnaire, string key) => key switch
    {
        Category => "カテゴリ",
        Related => "関連事業",
        Outcome => "成果目標",
        Name => "指標名",
        Unit => "単位",
        Direction => "方向",
        Baseline => "基準値",
        BaselineDate => "基準時点",
        Note => "備考",
        _ => questionnaire.IndicatorColumns.FirstOrDefault(c => c.Key == key) is { } column
            ? $"{column.Label} {(column.IsTarget ? "目標" : "実績")}"
            : questionnaire.Fields.ByKey(key)?.Label ?? key,
    };
}
