using System.Text.RegularExpressions;

namespace Workflow.Core.Text.WorkReports;

/// <summary>A sentence or a line of a list, taken apart into clauses. What stands in brackets is a clause of its own, after the words around it.</summary>
internal sealed partial class Sentence
{
    private Sentence(string text)
    {
        var asides = new List<string>();
        var outside = Brackets().Replace(text, m =>
        {
            asides.Add(m.Value.Trim('(', ')', '（', '）'));
            return "";
        });
        string[] parts = [.. ClauseEnds().Split(outside).Concat(asides.SelectMany(a => ClauseEnds().Split(a))).Select(p => p.Trim()).Where(p => p.Length > 0)];
        var lastPlan = Array.FindLastIndex(parts, p => Plan().IsMatch(p));
        Clauses = [.. parts.Select((p, i) => new Clause(p, i <= lastPlan))];
    }

    /// <summary>The clauses in order.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<Sentence> Split(string text) =>
        SentenceEnds().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0).Select(s => new Sentence(s));

    [GeneratedRegex("[。．！？!?\n]")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex("[(（][^()（）]*[)）]")]
    private static partial Regex Brackets();

    // 「したがって」 and 「ための」 do not end a clause.
    [GeneratedRegex("[、，,；;]|(?<=[たるいだ]が|ものの|けれども)(?![っいらて、，])|(?<=ため)(?![のに、，])")]
    private static partial Regex ClauseEnds();

    [GeneratedRegex("(予定|計画|企画)(であった|だった|し(た|てい(た|ました))|をし(た|ていた))|見込んでい|予定で(い|あり)")]
    private static partial Regex Plan();
}
