using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks;

/// <summary>The sheet 調査票.</summary>
internal sealed class AskedForm : AskedSheet
{
    private readonly Field? itemNumber;
    private readonly Field? itemName;

    public AskedForm(Questionnaire questionnaire, AnswerTable table)
        : base(questionnaire, table, questionnaire.Fields)
    {
        itemNumber = Fields.ItemNumber();
        itemName = Fields.ItemName();
        GivenColumns = [.. GivenFields.Keys(Fields).Select(k => new GivenColumn(k, LabelOf(k), IndexOf(k)))];
        OpenFields = [.. Fields.Where(f => f.IsAnswer)];
        int[] indexes = [.. OpenFields.Select(f => IndexOf(f.Key))];
        var read = ReadRows();
        var rows = new AskedRow[questionnaire.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var id = questionnaire.Rows[i].Id.ToString();
            rows[i] = new AskedRow { Sheet = this, Id = id, Read = read.GetValueOrDefault(id), Question = questionnaire.Rows[i] };
            ReadAnswers(rows[i], OpenFields, indexes);
        }

        Rows = rows;
    }

    /// <inheritdoc/>
    public override int Order => 0;

    /// <inheritdoc/>
    public override string Name => Table!.Sheet;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> OpenFields { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<GivenColumn> GivenColumns { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AskedRow> Rows { get; }

    /// <inheritdoc/>
    public override string NameOf(AskedRow row)
    {
        var number = itemNumber is null ? "" : row.Given(itemNumber.Key);
        var name = itemName is null ? "" : row.Given(itemName.Key);
        var both = $"{number} {name}".Trim().ReplaceLineEndings(" ");
        return both.Length == 0 ? row.Id : both;
    }

    // A prior column is named after the field beside which it stands: its printed header belongs to the workbook.
    private string LabelOf(string key) => (Fields.ByKey(key) ?? Fields.First(f => f.PriorKey is not null && GivenFields.PriorKey(f) == key)).Label;
}
