using Workflow.Core.Answers;
using Workflow.Core.Indicators;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks;

/// <summary>The sheet 指標: the survey year's actual and the note are open, everything else is locked (contracts §2).</summary>
internal sealed class AskedIndicators : AskedSheet
{
    private const string SheetName = "指標";

    public AskedIndicators(Questionnaire questionnaire, AnswerTable? table)
        : base(questionnaire, table, IndicatorFields.OpenFields(questionnaire, numeric: false))
    {
        Actual = IndicatorFields.OpenColumn(questionnaire);
        Judge = new IndicatorJudge(questionnaire.IndicatorColumns, questionnaire.Year);
        GivenColumns = [.. IndicatorFields.GivenKeys(questionnaire).Select(k => new GivenColumn(k, IndicatorFields.Label(questionnaire, k), IndexOf(k)))];
        var read = ReadRows();
        var rows = new AskedRow[questionnaire.Indicators.Count];
        var numeric = IndicatorFields.OpenFields(questionnaire, numeric: true);
        int[] indexes = [.. Fields.Select(f => IndexOf(f.Key))];
        for (var i = 0; i < rows.Length; i++)
        {
            var indicator = questionnaire.Indicators[i];
            var id = indicator.Id.ToString();
            rows[i] = new AskedRow { Sheet = this, Id = id, Read = read.GetValueOrDefault(id), Indicator = indicator };
            ReadAnswers(rows[i], IndicatorValue.IsNumeric(indicator.Indicator) ? numeric : Fields, indexes);
        }

        Rows = rows;
    }

    /// <summary>The column of the survey year's actual; null when the book has none.</summary>
    public IndicatorColumn? Actual { get; }

    /// <summary>Judges the survey year's actuals.</summary>
    public IndicatorJudge Judge { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Field> OpenFields => Fields;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override string Name => Table?.Sheet ?? SheetName;

    /// <inheritdoc/>
    public override IReadOnlyList<GivenColumn> GivenColumns { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AskedRow> Rows { get; }

    /// <inheritdoc/>
    public override string NameOf(AskedRow row) => row.Indicator!.Indicator.Name.ReplaceLineEndings(" ");
}
