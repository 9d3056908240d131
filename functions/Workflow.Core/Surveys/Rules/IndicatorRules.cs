using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The indicators (指標) and their year columns.</summary>
internal sealed class IndicatorRules(IReadOnlyList<Field> fields, IReadOnlyList<Item> items, SectionDirectory sections, FaultCollector faults)
{
    /// <summary>The year columns that can be read.</summary>
    public static IReadOnlyList<IndicatorColumn> ReadColumns(IReadOnlyList<IndicatorColumnDraft> drafts, FaultCollector faults)
    {
        var columns = new List<IndicatorColumn>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var place = new SurveyPlace(SurveyPlace.IndicatorColumns, i, "year");
            var label = Shapes.Prose(drafts[i].Year)?.Trim() ?? "";
            if (!FiscalYear.TryParse(label, out var year))
            {
                faults.Add("D705", place, label);
            }
            else if (columns.Exists(c => c.Year == year && c.IsTarget == drafts[i].IsTarget))
            {
                faults.Add("D706", place, label, drafts[i].IsTarget ? "目標" : "実績");
            }
            else
            {
                columns.Add(new IndicatorColumn(label, year, drafts[i].IsTarget));
            }
        }

        return columns;
    }

    /// <summary>The indicators, one for every draft, in order.</summary>
    public IReadOnlyList<Indicator> Read(IReadOnlyList<IndicatorDraft> drafts, IReadOnlyList<IndicatorColumn> columns)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var ids = ItemRules.Ids(drafts.Select(d => d.Id).ToList(), SurveyPlace.Indicators, "D701", "D702", faults);
        var related = new RelatedItems(fields, items);
        var keys = columns.Select(c => c.Key).ToHashSet();
        var headings = fields.Headings().Select(f => f.Key).ToHashSet();
        var indicators = new List<Indicator>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            indicators.Add(Read(drafts[i], ids[i], i));
            CheckKeys(drafts[i].Values, "values.", keys, i);
            CheckKeys(drafts[i].Headings, "headings.", headings, i);
            foreach (var line in indicators[i].RelatedItems.Where(l => related.Find(l).Count == 0))
            {
                faults.Add("D905", At(i, "relatedItems"), line);
            }
        }

        return indicators;
    }

    private Indicator Read(IndicatorDraft draft, string id, int index)
    {
        var name = Shapes.Prose(draft.Name);
        if (name is null)
        {
            faults.Add("D110", At(index, "name"), "指標名");
        }

        return new Indicator
        {
            Id = id,
            Headings = draft.Headings ?? TextDictionary.None,
            Category = Shapes.Prose(draft.Category),
            RelatedItems = [.. (draft.RelatedItems ?? []).Select(r => Shapes.Prose(r)?.Trim()).OfType<string>()],
            Outcome = Shapes.Prose(draft.Outcome),
            Name = name ?? "",
            Unit = Shapes.Prose(draft.Unit),
            Direction = Direction(draft.Direction, index),
            Baseline = Shapes.Prose(draft.Baseline),
            BaselineDate = Shapes.Prose(draft.BaselineDate),
            Sections = sections.Resolve(draft.Sections, At(index, "sections"), faults),
            Values = draft.Values ?? TextDictionary.None,
        };
    }

    private IndicatorDirection? Direction(string? typed, int index)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (IndicatorValue.ArrowOf(typed) is { } arrow)
        {
            return arrow;
        }

        if (SurveyWords.Directions.TryParse(typed, out var direction))
        {
            return direction;
        }

        faults.Add("D704", At(index, "direction"), typed, string.Join(FaultCollector.ListSeparator, SurveyWords.Directions.Japanese));
        return null;
    }

    private void CheckKeys(IReadOnlyDictionary<string, string>? values, string prefix, HashSet<string> known, int index)
    {
        foreach (var key in (values?.Keys ?? []).Where(k => !known.Contains(k)))
        {
            faults.Add("D612", At(index, prefix + key), key, faults.Maybe(key, known));
        }
    }

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Indicators, index, property);
}
