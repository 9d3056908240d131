using System.Diagnostics.CodeAnalysis;
using System.Text;
using Workflow.Core.Recognition;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Tables;

/// <summary>A csv as offices save it: UTF-8, UTF-16 or Shift_JIS, separated by commas, tabs or semicolons, quoted as RFC 4180 says.</summary>
internal static class DelimitedText
{
    private static readonly char[] Separators = [',', '\t', ';'];

    /// <summary>The rows of a csv; false when the stream holds anything but text.</summary>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out IReadOnlyList<GridRow>? rows)
    {
        rows = null;
        if (stream.Length is 0 or > PackageLimits.FileBytes)
        {
            return false;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF]) || Decode(bytes) is not { } text)
        {
            return false;
        }

        rows = Split(text, Separator(text));
        return rows.Count > 0;
    }

    private static string? Decode(byte[] bytes)
    {
        foreach (var encoding in Encodings(bytes))
        {
            try
            {
                var text = encoding.GetString(bytes).TrimStart('\uFEFF');
                return text.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n')) ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // Not this encoding: the next one is tried.
            }
        }

        return null;
    }

    private static IEnumerable<Encoding> Encodings(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            yield return new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            yield break;
        }

        yield return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        yield return CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    }

    // The separator that the first line has most of; a comma inside quotes does not count.
    private static char Separator(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted && c == '\n' && counts.Max() > 0)
            {
                break;
            }

            if (!quoted && Array.IndexOf(Separators, c) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static List<GridRow> Split(string text, char separator)
    {
        var rows = new List<GridRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var closed = false; // The character before ended a quoted part; a quotation mark now is one that was doubled.
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                quoted = c != '"';
                closed = !quoted;
                cell.Append(closed ? "" : c.ToString());
            }
            else if (c == '"' && (closed || cell.Length == 0))
            {
                cell.Append(closed ? "\"" : "");
                quoted = true;
                closed = false;
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(Plain(cell.ToString()));
                cell.Clear();
                closed = false;
                if (c == '\n')
                {
                    rows.Add(new GridRow(rows.Count + 1, cells));
                    cells = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        return rows;
    }

    // A report's csv defuses a text that a spreadsheet would take for a formula with a leading quote.
    private static string Plain(string cell)
    {
        var text = cell.Length > 1 && cell[0] == '\'' && cell[1] is ('=' or '+' or '-' or '@' or '\t') ? cell[1..] : cell;
        return string.IsNullOrWhiteSpace(text) ? "" : Normalization.Prose(text);
    }
}
