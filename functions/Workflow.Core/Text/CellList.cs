namespace Workflow.Core.Text;

/// <summary>Lists written inside one cell: split at line breaks, <c>、</c> and <c>,</c> (contracts §1).</summary>
public static class CellList
{
    private static readonly char[] Separators = ['\n', '\r', '、', '､', ',', '，'];

    /// <summary>The entries, trimmed, without empty ones, in order.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        text is null ? [] : text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One cell with an entry a line: the form <see cref="Split"/> reads back.</summary>
    public static string Join(IEnumerable<string> entries) => string.Join('\n', entries);
}
