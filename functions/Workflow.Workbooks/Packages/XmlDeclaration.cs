using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>The first line of a part: <c>&lt;?xml version="1.0" encoding="UTF-8" standalone="yes"?&gt;</c>.</summary>
internal static class XmlDeclaration
{
    /// <summary>The length of the declaration the text begins with; -1 when it is not a legal one for a part in UTF-8.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var close = text.IndexOf("?>"u8);
        if (close < 0 || close > 200)
        {
            return -1;
        }

        var rest = text[5..close];
        return TakeValue(ref rest, "version"u8, out var version) && version.SequenceEqual("1.0"u8)
            && (!TakeValue(ref rest, "encoding"u8, out var encoding) || IsUtf8(encoding))
            && (!TakeValue(ref rest, "standalone"u8, out var standalone) || standalone.SequenceEqual("yes"u8) || standalone.SequenceEqual("no"u8))
            && rest.Trim(" \t\r\n"u8).IsEmpty
            ? close + 2
            : -1;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> encoding) =>
        Ascii.EqualsIgnoreCase(encoding, "utf-8"u8) || Ascii.EqualsIgnoreCase(encoding, "us-ascii"u8);

    private static bool TakeValue(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        var text = rest.TrimStart(" \t\r\n"u8);
        if (text.Length == rest.Length || !text.StartsWith(name))
        {
            return false;
        }

        text = text[name.Length..].TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != (byte)'=')
        {
            return false;
        }

        text = text[1..].TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var length = text[1..].IndexOf(text[0]);
        if (length < 0)
        {
            return false;
        }

        value = text.Slice(1, length);
        rest = text[(length + 2)..];
        return true;
    }
}
