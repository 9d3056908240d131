namespace Workflow.Core.Surveys.Rules;

/// <summary>Finds sections by what a cell calls them: name or code, in any width.</summary>
internal sealed class SectionDirectory
{
    private readonly Dictionary<string, SectionCode> byName = [];
    private readonly Dictionary<string, SectionCode> exact = [];
    private readonly ILookup<string, SectionCode> successors;
    private readonly string[] names;

    public SectionDirectory(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            byName.TryAdd(Shapes.Fold(section.Name), section.Code);
            exact.TryAdd(section.Name, section.Code);
        }

        // A code wins over a name; D508 tells where both are the same.
        foreach (var section in sections)
        {
            byName[section.Code.Value] = section.Code;
            exact[section.Code.Value] = section.Code;
        }

        successors = sections.SelectMany(s => s.Predecessors.Select(p => (Old: p.Value, New: s.Code))).ToLookup(s => s.Old, s => s.New);
        names = [.. sections.Select(s => s.Name).Where(n => n.Length > 0)];
    }

    /// <summary>The sections that follow the one a cell calls by last year's code (前身コード); none when it is a section of this year.</summary>
    public IEnumerable<SectionCode> SuccessorsOf(string typed) => byName.ContainsKey(Shapes.Fold(typed)) ? [] : successors[Shapes.Code(typed) ?? ""];

    /// <summary>The sections named; each unknown or doubled one is told at the place.</summary>
    public IReadOnlyList<SectionCode> Resolve(IReadOnlyList<string>? typed, SurveyPlace place, FaultCollector faults)
    {
        var codes = new List<SectionCode>(typed?.Count ?? 0);
        var blank = true;
        foreach (var entry in typed ?? [])
        {
            if (!exact.TryGetValue(entry, out var code))
            {
                var folded = Shapes.Fold(entry);
                if (folded.Length == 0)
                {
                    continue;
                }

                if (!byName.TryGetValue(folded, out code))
                {
                    faults.Add("D603", place, entry, faults.Maybe(entry, names));
                    blank = false;
                    continue;
                }
            }

            blank = false;
            if (codes.Contains(code))
            {
                faults.Add("D604", place, entry);
                continue;
            }

            codes.Add(code);
        }

        if (blank)
        {
            faults.Add("D110", place, "担当課");
        }

        return codes;
    }
}
