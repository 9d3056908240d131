using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Workflow.Workbooks.Packages;

/// <summary>From raw XML text to what it says: references, line breaks, and Excel's own <c>_x000D_</c> escapes.</summary>
internal static class XmlText
{
    /// <summary>Appends character data: references resolved, line breaks as XML reads them.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<byte> raw, bool isCData)
    {
        while (!raw.IsEmpty)
        {
            var special = isCData ? raw.IndexOf((byte)'\r') : raw.IndexOfAny((byte)'&', (byte)'\r');
            AppendUtf8(to, special < 0 ? raw : raw[..special]);
            if (special < 0)
            {
                return;
            }

            raw = raw[special..];
            if (raw[0] == (byte)'\r')
            {
                to.Append('\n');
                raw = raw[(raw.Length > 1 && raw[1] == (byte)'\n' ? 2 : 1)..];
                continue;
            }

            TryReadReference(raw, out var rune, out var length);
            AppendRune(to, rune);
            raw = raw[length..];
        }
    }

    /// <summary>An attribute's value: references resolved, each line break or tab a blank.</summary>
    public static string AttributeValue(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOfAny("&\r\n\t"u8) < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            if (raw[0] == (byte)'&')
            {
                TryReadReference(raw, out var rune, out var length);
                AppendRune(text, rune);
                raw = raw[length..];
                continue;
            }

            var next = raw.IndexOf((byte)'&');
            var plain = Encoding.UTF8.GetString(next < 0 ? raw : raw[..next]);
            text.Append(plain.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' '));
            raw = next < 0 ? default : raw[next..];
        }

        return text.ToString();
    }

    /// <summary>Whether every <c>&amp;</c> begins a reference that needs no declaration and names a legal character.</summary>
    public static bool ReferencesAreLegal(ReadOnlySpan<byte> raw)
    {
        for (int i; (i = raw.IndexOf((byte)'&')) >= 0;)
        {
            raw = raw[i..];
            if (!TryReadReference(raw, out _, out var length))
            {
                return false;
            }

            raw = raw[length..];
        }

        return true;
    }

    /// <summary>Resolves <c>_xHHHH_</c>, in which Excel writes characters that XML cannot hold.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            if (IsEscape(text, at))
            {
                result.Append(text, from, at - from).Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 7;
                from = at;
            }
            else
            {
                at += 2;
            }

            at = text.IndexOf("_x", at, StringComparison.Ordinal);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Whether <c>_xHHHH_</c> stands at a place.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text, int at)
    {
        if (at + 7 > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        {
            return false;
        }

        foreach (var c in text.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadReference(ReadOnlySpan<byte> raw, out int rune, out int length)
    {
        rune = 0;
        length = raw[..Math.Min(raw.Length, 16)].IndexOf((byte)';') + 1;
        if (length < 4)
        {
            return false;
        }

        var name = raw[1..(length - 1)];
        if (name[0] != (byte)'#')
        {
            rune = name switch
            {
                _ when name.SequenceEqual("lt"u8) => '<',
                _ when name.SequenceEqual("gt"u8) => '>',
                _ when name.SequenceEqual("amp"u8) => '&',
                _ when name.SequenceEqual("quot"u8) => '"',
                _ when name.SequenceEqual("apos"u8) => '\'',
                _ => 0,
            };
            return rune != 0;
        }

        var hex = name.Length > 1 && name[1] == (byte)'x';
        var digits = name[(hex ? 2 : 1)..];
        return !digits.IsEmpty && char.IsAsciiHexDigit((char)digits[0])
            && Utf8Parser.TryParse(digits, out rune, out var used, hex ? 'x' : 'D') && used == digits.Length && IsXmlCharacter(rune);
    }

    private static bool IsXmlCharacter(int rune) =>
        rune is > 0 and <= 0xffff ? XmlConvert.IsXmlChar((char)rune) : rune is >= 0x10000 and <= 0x10ffff;

    private static void AppendRune(StringBuilder to, int rune)
    {
        if (rune <= 0xffff)
        {
            to.Append((char)rune);
        }
        else
        {
            to.Append(char.ConvertFromUtf32(rune));
        }
    }

    private static void AppendUtf8(StringBuilder to, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        to.Append(chars, 0, Encoding.UTF8.GetChars(utf8, chars));
        ArrayPool<char>.Shared.Return(chars);
    }
}
