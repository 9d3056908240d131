using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Questionnaires;

/// <summary>
/// Who answers what: a survey's items and indicators sorted by the section that answers. Built once for a survey; reading is thread-safe.
/// Under 個別 every section of an item has its own row; under 主担当 only the first has. A reposted item (再掲) is asked of nobody.
/// </summary>
public sealed class AssignmentPlan
{
    private readonly Survey survey;
    private readonly Dictionary<SectionCode, Section> sections;
    private readonly Dictionary<SectionCode, List<Item>> items = [];
    private readonly Dictionary<SectionCode, List<Indicator>> indicators = [];
    private readonly Dictionary<AssignmentId, IReadOnlyDictionary<string, string>> prior;
    private readonly Lazy<RelatedItems> related;

    /// <summary>Sorts a survey's items and indicators.</summary>
    public AssignmentPlan(Survey survey)
    {
        this.survey = survey;
        sections = survey.Sections.ToDictionary(s => s.Code);
        prior = survey.Prior.ToDictionary(p => p.Assignment, p => p.Values);
        related = new Lazy<RelatedItems>(() => new RelatedItems(survey.Fields, survey.Items));
        foreach (var item in survey.Items.Where(i => i.RepostedFrom is null))
        {
            foreach (var section in AnsweringSections(item))
            {
                Add(items, section, item);
            }
        }

        foreach (var indicator in survey.Indicators)
        {
            Add(indicators, indicator.Sections[0], indicator);
        }

        Sections = [.. survey.Sections.Where(s => items.ContainsKey(s.Code) || indicators.ContainsKey(s.Code))];
    }

    /// <summary>The sections that get a workbook, in the book's order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The sections that answer an item: all under 個別, the first under 主担当; none for a reposted item's own row.</summary>
    public IReadOnlyList<SectionCode> AnsweringSections(Item item) =>
        survey.SharedItems == SharedItemRule.Lead ? [item.Sections[0]] : item.Sections;

    /// <summary>Whether a section gets a workbook.</summary>
    public bool Asks(SectionCode code) => items.ContainsKey(code) || indicators.ContainsKey(code);

    /// <summary>What is asked of a section.</summary>
    /// <param name="code">A section of <see cref="Sections"/>.</param>
    /// <param name="issue">版.</param>
    /// <param name="dueAt">The section's own deadline after an extension; null = the survey's.</param>
    public Questionnaire For(SectionCode code, int issue = 1, DateTimeOffset? dueAt = null)
    {
        var section = sections[code];
        return new Questionnaire
        {
            SurveyId = survey.Id,
            PlanName = survey.PlanName,
            SurveyName = survey.Name,
            Year = survey.Year,
            DueAt = dueAt ?? survey.DueAt,
            Section = code,
            SectionName = section.Name,
            Coordinator = survey.Coordinator,
            CoordinatorMail = survey.CoordinatorMail,
            Issue = issue,
            Fields = survey.Fields,
            Scale = survey.Scale,
            Rows = items.TryGetValue(code, out var own) ? [.. own.Select(i => Row(i, section))] : [],
            Indicators = indicators.TryGetValue(code, out var measured) ? [.. measured.Select(i => IndicatorRow(i, code))] : [],
            IndicatorColumns = indicators.ContainsKey(code) ? survey.IndicatorColumns : [],
        };
    }

    /// <summary>Last year's answers to a row: the sheet 前年度 wins over the item's own columns, which serve items that one section answers.</summary>
    public IReadOnlyDictionary<string, string> PriorFor(Item item, SectionCode section) =>
        prior.TryGetValue(new AssignmentId(item.Id, section), out var values) ? values
        : AnsweringSections(item).Count == 1 ? item.Prior
        : TextDictionary.None;

    /// <summary>What the field of kind 担当課 shows for a row: the row's own section, or under 主担当 all of the item's, one a line.</summary>
    public string SectionText(Item item, SectionCode section) =>
        survey.SharedItems == SharedItemRule.Lead ? string.Join('\n', item.Sections.Select(c => sections[c].Name)) : sections[section].Name;

    private QuestionRow Row(Item item, Section section)
    {
        var given = new TextDictionaryBuilder();
        foreach (var field in survey.Fields)
        {
            if (field.IsAnswer)
            {
                continue;
            }

            if (field.Kind == FieldKind.Section)
            {
                given.Set(field.Key, SectionText(item, section.Code));
            }
            else if (item.Given.TryGetValue(field.Key, out var value))
            {
                given.Set(field.Key, value);
            }
            else if (field.Key == Field.TagsKey && item.Tags.Count > 0)
            {
                given.Set(field.Key, string.Join('、', item.Tags));
            }
        }

        return new QuestionRow { Id = new AssignmentId(item.Id, section.Code), Given = given.Take(), Prior = PriorFor(item, section.Code) };
    }

    private IndicatorRow IndicatorRow(Indicator indicator, SectionCode code) => new()
    {
        Id = new AssignmentId(indicator.Id, code),
        Indicator = indicator,
        Related =
        [
            .. indicator.RelatedItems.SelectMany(related.Value.Find).Distinct()
                .Where(i => i.RepostedFrom is null && AnsweringSections(i).Contains(code))
                .Select(i => new AssignmentId(i.Id, code)),
        ],
    };

    private static void Add<T>(Dictionary<SectionCode, List<T>> bySection, SectionCode section, T entry)
    {
        if (!bySection.TryGetValue(section, out var entries))
        {
            bySection[section] = entries = [];
        }

        entries.Add(entry);
    }
}
