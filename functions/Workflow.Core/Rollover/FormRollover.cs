using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Rollover;

/// <summary>Moves the years in the form's headers and explanations on.</summary>
internal static class FormRollover
{
    /// <summary>
    /// The fields. In answered columns the years around the survey's move (R2実施内容, R3計画); in given ones only the survey's own year does, for a starting
    /// value (H30現状) or a goal (R6目標) belongs to the plan and stays.
    /// </summary>
    public static IReadOnlyList<Field> Roll(Survey survey, FiscalYear year, List<Remark> remarks)
    {
        var by = year.Year - survey.Year.Year;
        List<Field> fields = [.. survey.Fields.Select(f => f with { Label = Move(f.Label, f), Description = f.Description is { } words ? Move(words, f) : null })];

        // Two columns must not end up with one header: then the later one keeps its old one, and a person decides.
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Label != survey.Fields[i].Label && fields.Where((_, j) => j != i).Any(f => Shapes.Fold(f.Label) == Shapes.Fold(fields[i].Label)))
            {
                remarks.Add(Remark.Doubt("label-taken", survey.Fields[i].Label, fields[i].Label));
                fields[i] = fields[i] with { Label = survey.Fields[i].Label };
            }
            else if (fields[i].Label != survey.Fields[i].Label)
            {
                remarks.Add(new Remark(fields[i].IsAnswer ? "label" : "given-label", !fields[i].IsAnswer, survey.Fields[i].Label, fields[i].Label));
            }
        }

        return fields;

        string Move(string text, Field field) =>
            YearText.Move(text, by, y => Math.Abs(y.Year - survey.Year.Year) <= (field.IsAnswer ? 1 : 0), survey.Year.Era);
    }
}
