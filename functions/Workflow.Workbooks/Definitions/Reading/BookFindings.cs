using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Gathers what is wrong with a book and gives every finding its cell.</summary>
internal sealed class BookFindings
{
    // What a rule says of one part only because another part could not be read at all.
    private static readonly Dictionary<string, string[]> Consequences = new()
    {
        [SurveyPlace.Sections] = ["D603", "D803"],
        [SurveyPlace.Items] = ["D801", "D811", "D903", "D905"],
        [SurveyPlace.Fields] = ["D612", "D811", "D905", "D327"],
        [SurveyPlace.Scale] = ["D310", "D321", "D610"],
    };

    private readonly List<(int Sheet, int Row, int Column, Finding Finding)> findings = [];
    private readonly HashSet<(int Sheet, int Row, int Column)> wrongCells = [];
    private readonly Dictionary<string, PartPlaces> parts = [];
    private readonly HashSet<string> unreadable = [];

    /// <summary>Where the entries of a part stand; made when first asked for.</summary>
    public PartPlaces Places(string part, string sheet)
    {
        if (!parts.TryGetValue(part, out var places))
        {
            parts[part] = places = new PartPlaces(sheet);
        }

        return places;
    }

    /// <summary>Tells that a part could not be read, so that what follows from that is not told as well.</summary>
    public void MarkUnreadable(string part) => unreadable.Add(part);

    /// <summary>Adds what the reader itself found at a cell.</summary>
    public void Add(string code, string sheet, int row, int column, params IReadOnlyList<string> arguments)
    {
        var finding = new Finding(code, arguments);
        var at = (SheetNumber(sheet), row, column);
        if (finding.Severity == Severity.Error)
        {
            wrongCells.Add(at);
        }

        findings.Add((at.Item1, row, column, finding with { Cell = $"{sheet}!{AnswerTable.ColumnName(column)}{row}" }));
    }

    /// <summary>Adds what the rules found; a cell that could not be read in the first place is not judged again.</summary>
    public void Add(IEnumerable<SurveyFault> faults)
    {
        var judged = new List<(int, int, int, Finding)>();
        foreach (var (finding, place) in faults)
        {
            parts.TryGetValue(place.Part, out var places);
            if (unreadable.Contains(place.Part) || places?.IsMissing(place.Property) == true
                || unreadable.Any(u => Consequences.TryGetValue(u, out var codes) && codes.Contains(finding.Code)))
            {
                continue;
            }

            var (sheet, row, column) = places?.CellOf(place) ?? (BookSheets.Survey, 1, 1);
            var number = SheetNumber(sheet);
            if (!wrongCells.Contains((number, row, column)))
            {
                judged.Add((number, row, column, finding with { Cell = $"{sheet}!{AnswerTable.ColumnName(column)}{row}" }));
            }
        }

        findings.AddRange(judged);
    }

    /// <summary>Everything, in the order of sheets, rows and columns.</summary>
    public IReadOnlyList<Finding> InOrder() => [.. findings.OrderBy(f => f.Sheet).ThenBy(f => f.Row).ThenBy(f => f.Column).Select(f => f.Finding)];

    private static int SheetNumber(string sheet)
    {
        for (var i = 0; i < BookSheets.All.Count; i++)
        {
            if (BookSheets.All[i] == sheet)
            {
                return i;
            }
        }

        return BookSheets.All.Count;
    }
}
