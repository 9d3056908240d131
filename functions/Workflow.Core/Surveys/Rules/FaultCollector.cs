using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>Gathers faults while a draft is read.</summary>
internal sealed class FaultCollector
{
    /// <summary>Between the words of a list in a message.</summary>
    public const string ListSeparator = " / ";

    // Looking for the nearest of 1,000 names costs about a millisecond: a book that is wrong everywhere must still be answered at once.
    private const int MaxLookups = 200;

    private readonly List<SurveyFault> faults = [];
    private readonly Dictionary<(string, object), string> suggestions = [];

    public IReadOnlyList<SurveyFault> Faults => faults;

    public bool HasErrors { get; private set; }

    /// <summary>Adds a fault; long arguments are cut.</summary>
    public void Add(string code, SurveyPlace place, params IEnumerable<string> arguments)
    {
        var finding = new Finding(code, [.. arguments.Select(Quote)]);
        HasErrors |= finding.Severity == Severity.Error;
        faults.Add(new SurveyFault(finding, place));
    }

    /// <summary>
    /// An argument that reads もしかして「…」 with the known word nearest to what was typed, or as nothing when none is near.
    /// </summary>
    public string Maybe(string typed, IReadOnlyCollection<string> known)
    {
        if (suggestions.TryGetValue((typed, known), out var suggestion))
        {
            return suggestion;
        }

        if (suggestions.Count >= MaxLookups)
        {
            return "";
        }

        suggestion = Spelling.Nearest(typed, known) is { } near ? $"@D.maybe|{near}" : "";
        return suggestions[(typed, known)] = suggestion;
    }

    // Lists of allowed words and texts of the catalogue stay whole.
    private static string Quote(string argument) =>
        argument.StartsWith('@') || argument.Contains(ListSeparator, StringComparison.Ordinal) ? argument : Excerpt.Of(argument);
}
