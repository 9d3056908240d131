using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Surveys.Rules;

/// <summary>
/// Judges a draft by every rule of contracts §1 and §8 and makes the survey of it. All faults are told at once; the codes, D2xx to D9xx, with example and
/// cure stand in docs/findings.md.
/// </summary>
public static class SurveyValidator
{
    /// <summary>Validates. Never throws, whatever the draft holds.</summary>
    public static SurveyValidation Validate(SurveyDraft draft)
    {
        var faults = new FaultCollector();
        var scale = ScaleRules.Read(draft.Scale, faults);
        var fields = FieldRules.Read(draft, scale, faults);
        var sections = SectionRules.Read(draft.Sections, faults);
        var directory = new SectionDirectory(sections);
        var items = new ItemRules(fields, scale, directory, faults).Read(draft.Items);
        var columns = IndicatorRules.ReadColumns(draft.IndicatorColumns ?? [], faults);
        var indicators = new IndicatorRules(fields, items, directory, faults).Read(draft.Indicators ?? [], columns);
        var prior = new PriorRules(fields, items, directory, faults).Read(draft.Prior ?? []);
        var texts = TextRules.Read(draft.Texts ?? [], fields, items, indicators, faults);
        var basics = BasicRules.Read(draft, faults);
        var survey = basics with
        {
            Fields = fields,
            Scale = scale,
            Sections = sections,
            Items = items,
            Prior = prior,
            Indicators = indicators,
            IndicatorColumns = columns,
            Texts = texts,
            Roster = TextRules.ReadRoster(draft.Roster, faults),
        };
        WholeRules.Check(survey, faults);
        return new SurveyValidation(faults.HasErrors ? null : survey, faults.Faults);
    }
}
