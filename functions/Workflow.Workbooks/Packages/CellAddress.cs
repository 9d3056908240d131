using System.Runtime.InteropServices;
using Workflow.Core.Answers;

namespace Workflow.Workbooks.Packages;

/// <summary>The place of a cell; both count from 1.</summary>
/// <param name="Column">1 for A.</param>
/// <param name="Row">1 for the first row.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellAddress(int Column, int Row)
{
    /// <summary>Reads <c>B12</c> or <c>$B$12</c>; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        var at = 0;
        SkipDollar(text, ref at);
        var column = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= PackageLimits.Columns; at++)
        {
            column = (column * 26) + (text[at] | 0x20) - 'a' + 1;
        }

        SkipDollar(text, ref at);
        var row = 0;
        var digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && row <= PackageLimits.Rows; at++)
        {
            row = (row * 10) + text[at] - '0';
        }

        if (at != text.Length || digits == at || column is 0 or > PackageLimits.Columns || row is 0 or > PackageLimits.Rows)
        {
            return false;
        }

        address = new CellAddress(column, row);
        return true;
    }

    /// <summary>Reads the same from a part's bytes.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out CellAddress address)
    {
        Span<char> chars = stackalloc char[16];
        address = default;
        if (text.Length > chars.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            chars[i] = (char)text[i];
        }

        return TryParse(chars[..text.Length], out address);
    }

    /// <summary><c>B12</c>.</summary>
    public override string ToString() => $"{AnswerTable.ColumnName(Column)}{Row}";

    private static void SkipDollar(ReadOnlySpan<char> text, ref int at)
    {
        if (at < text.Length && text[at] == '$')
        {
            at++;
        }
    }
}
