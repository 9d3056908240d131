using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The sections (担当課).</summary>
internal static class SectionRules
{
    /// <summary>The sections; those without a readable code are left out.</summary>
    public static IReadOnlyList<Section> Read(IReadOnlyList<SectionDraft> drafts, FaultCollector faults)
    {
        var sections = new List<Section>(drafts.Count);
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var code = Shapes.Code(drafts[i].Code);
            var name = Shapes.Prose(drafts[i].Name)?.Trim();
            if (code is null || name is null)
            {
                faults.Add("D110", At(i, code is null ? "code" : "name"), code is null ? "コード" : "名称");
            }

            if (code is not null && !SectionCode.TryParse(code, out _))
            {
                faults.Add("D501", At(i, "code"), code);
            }
            else if (code is not null && !codes.TryAdd(code, name ?? ""))
            {
                faults.Add("D502", At(i, "code"), code, codes[code]);
            }

            if (name is not null && !names.Add(Shapes.Fold(name)))
            {
                faults.Add("D503", At(i, "name"), name);
            }

            sections.Add(Read(drafts[i], i, new SectionCode(code ?? ""), name ?? "", faults));
        }

        CheckNames(sections, codes, drafts, faults);
        return sections;
    }

    private static Section Read(SectionDraft draft, int index, SectionCode code, string name, FaultCollector faults)
    {
        var group = Shapes.Code(draft.GroupId);
        if (group is not null && !Guid.TryParse(group, out _))
        {
            faults.Add("D504", At(index, "groupId"), group);
        }

        return new Section
        {
            Code = code,
            Name = name,
            Mail = BasicRules.Mail(draft.Mail, At(index, "mail"), "メール", faults),
            GroupId = group,
            Staff = [.. (draft.Staff ?? []).Select(s => Person(s, index, "staff", "担当者", faults)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Approver = Person(draft.Approver, index, "approver", "承認者", faults),
            Predecessors = [.. (draft.Predecessors ?? []).Select(p => Predecessor(p, index, faults)).OfType<SectionCode>().Distinct()],
        };
    }

    private static string? Person(string? typed, int index, string property, string label, FaultCollector faults)
    {
        if (Shapes.Code(typed) is not { } person || Shapes.IsAddress(person))
        {
            return Shapes.Code(typed);
        }

        faults.Add("D505", At(index, property), label, person);
        return null;
    }

    private static SectionCode? Predecessor(string typed, int index, FaultCollector faults)
    {
        if (SectionCode.TryParse(Shapes.Code(typed), out var code))
        {
            return code;
        }

        faults.Add("D507", At(index, "predecessors"), typed);
        return null;
    }

    // 項目 names sections by name or by code: one's name must not be another's code.
    private static void CheckNames(List<Section> sections, Dictionary<string, string> codes, IReadOnlyList<SectionDraft> drafts, FaultCollector faults)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (Shapes.Code(drafts[i].Name) is { } name && codes.TryGetValue(name, out var other)
                && !string.Equals(name, Shapes.Code(drafts[i].Code), StringComparison.OrdinalIgnoreCase) && sections.Count > 0)
            {
                faults.Add("D508", At(i, "name"), name, other);
            }
        }
    }

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Sections, index, property);
}
