using Workflow.Core.Questionnaires;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>Turns this year's answers into 前年度: beside the item when one section answers it, in the sheet 前年度 when several do.</summary>
internal sealed class PriorRollover(Survey survey, YearResult result, List<Remark> remarks)
{
    private readonly AssignmentPlan plan = new(survey);
    private readonly ILookup<SectionCode, SectionCode> predecessors = survey.Sections.SelectMany(s => s.Predecessors.Select(p => (s.Code, p))).ToLookup(s => s.Code, s => s.p);
    private readonly HashSet<string> answerKeys = [.. survey.Fields.Where(f => f.IsAnswer).Select(f => f.Key)];

    /// <summary>The items with their last-year answers, and the rows of the sheet 前年度.</summary>
    public (IReadOnlyList<Item> Items, IReadOnlyList<PriorAnswers> Prior) Roll(IReadOnlyList<EndedItem> ended)
    {
        var over = ended.Where(e => e.All).Select(e => e.Item.Id).ToHashSet();
        var items = new List<Item>(survey.Items.Count);
        var prior = new List<PriorAnswers>();
        var (taken, missing) = (0, 0);
        foreach (var item in survey.Items)
        {
            var sections = item.RepostedFrom is null ? plan.AnsweringSections(item) : [];
            var answers = sections.Select(s => (Id: new AssignmentId(item.Id, s), Values: Answers(new AssignmentId(item.Id, s)))).ToList();
            taken += answers.Count(a => a.Values.Count > 0);
            missing += answers.Count(a => a.Values.Count == 0);
            if (answers.Count > 1)
            {
                prior.AddRange(answers.Where(a => a.Values.Count > 0).Select(a => new PriorAnswers(a.Id, a.Values)));
            }

            items.Add(item with
            {
                Prior = answers.Count == 1 ? answers[0].Values : new Dictionary<string, string>(),
                Tags = over.Contains(item.Id) && !item.Tags.Contains(YearRollover.EndedTag) ? [.. item.Tags, YearRollover.EndedTag] : item.Tags,
            });
        }

        Remarks(taken, missing);
        return (items, prior);
    }

    private void Remarks(int taken, int missing)
    {
        remarks.Add(Remark.Sure("prior", taken.ToString()));
        if (missing > 0)
        {
            remarks.Add(Remark.Doubt("no-prior", missing.ToString()));
        }

        if (!survey.Fields.Any(f => f.PriorKey is not null))
        {
            remarks.Add(Remark.Doubt("prior-not-shown"));
        }
    }

    private Dictionary<string, string> Answers(AssignmentId id) => Given(id)?.Where(v => answerKeys.Contains(v.Key)).ToDictionary() ?? [];

    // A book that already names the sections of a reorganisation finds their answers under 前身コード.
    private IReadOnlyDictionary<string, string>? Given(AssignmentId id) =>
        result.Answers.TryGetValue(id, out var own) ? own
        : predecessors[id.Section].Select(p => result.Answers.GetValueOrDefault(id with { Section = p })).OfType<IReadOnlyDictionary<string, string>>().ToList() is [var only] ? only
        : null;
}
