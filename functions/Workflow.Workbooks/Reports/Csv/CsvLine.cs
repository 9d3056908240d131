using System.Buffers;

namespace Workflow.Workbooks.Reports.Csv;

/// <summary>Cells of a csv file: RFC 4180 quoting, and cells that a spreadsheet program would run as formulas made harmless.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a line, ended by CRLF.</summary>
    public static void Write(TextWriter writer, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            WriteCell(writer, cell);
        }

        writer.Write("\r\n");
    }

    /// <summary>Whether a cell gets a <c>'</c> before it (contracts §8): it begins like a formula, has more than one character and is not a number.</summary>
    public static bool IsDefused(string cell) => cell.Length > 1 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') && !IsNumber(cell);

    private static void WriteCell(TextWriter writer, string cell)
    {
        var defused = IsDefused(cell);
        var quoted = cell.AsSpan().ContainsAny(Quoted);
        if (quoted)
        {
            writer.Write('"');
        }

        if (defused)
        {
            writer.Write('\'');
        }

        writer.Write(quoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
        if (quoted)
        {
            writer.Write('"');
        }
    }

    /// <summary>A signed number as people write it: digits, thousands separators, one decimal point, a percent sign.</summary>
    private static bool IsNumber(string cell)
    {
        var digits = 0;
        var points = 0;
        for (var i = 1; i < cell.Length; i++)
        {
            switch (cell[i])
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case ',' when digits > 0 && points == 0:
                    break;
                case '.' when points == 0:
                    points++;
                    break;
                case '%' when i == cell.Length - 1:
                    break;
                default:
                    return false;
            }
        }

        return digits > 0 && cell[0] is ('+' or '-');
    }
}
