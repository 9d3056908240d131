using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// Writes XML as UTF-8 bytes through one buffer. Markup is given as finished bytes; only texts and numbers are encoded here, so a sheet of 160,000
/// cells makes no garbage. Dispose flushes; the stream stays open. Outside a spreadsheet, where its escapes mean nothing, a character that XML cannot hold becomes U+FFFD.
/// </summary>
internal sealed class XmlPen(Stream stream, bool spreadsheet = true) : IDisposable
{
    private const int Chunk = 4096;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"_\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private static readonly SearchValues<char> NoCharacters = SearchValues.Create("\ufffe\uffff");

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int used;

    /// <summary>Finished XML.</summary>
    public XmlPen Raw(ReadOnlySpan<byte> xml)
    {
        if (xml.Length > buffer.Length - used)
        {
            Flush();
            if (xml.Length > buffer.Length)
            {
                stream.Write(xml);
                return this;
            }
        }

        xml.CopyTo(buffer.AsSpan(used));
        used += xml.Length;
        return this;
    }

    /// <summary>A whole number.</summary>
    public XmlPen Number(int value)
    {
        Reserve(16);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out var written);
        used += written;
        return this;
    }

    /// <summary>A number in the shortest form that reads back equal.</summary>
    public XmlPen Number(double value)
    {
        Reserve(32);
        value.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    /// <summary>
    /// Text of an element. Characters that XML cannot hold, and words that look like their escape, are written in the spelling of ST_Xstring (<c>_x000B_</c>), which
    /// spreadsheet programs read back; an unpaired surrogate becomes U+FFFD.
    /// </summary>
    public XmlPen Text(ReadOnlySpan<char> text)
    {
        // Two searches, since one over ASCII alone is several times faster than one that also looks for the two non-characters.
        var odd = text.ContainsAny(NoCharacters);
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special);
            if (odd && text.IndexOfAny(NoCharacters) is var at and >= 0 && (plain < 0 || at < plain))
            {
                plain = at;
            }

            Encode(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return this;
            }

            Escape(text[plain..]);
            text = text[(plain + 1)..];
        }

        return this;
    }

    /// <summary>Text of an attribute: line breaks survive.</summary>
    public XmlPen Attribute(string value)
    {
        var first = true;
        foreach (var line in value.Split('\n'))
        {
            (first ? this : Raw("&#10;"u8)).Text(line);
            first = false;
        }

        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                Raw("&amp;"u8);
                break;
            case '<':
                Raw("&lt;"u8);
                break;
            case '>':
                Raw("&gt;"u8);
                break;
            case '"':
                Raw("&quot;"u8);
                break;
            case '_' when !LooksEscaped(text):
                Raw("_"u8);
                break;
            case '_':
                Raw(spreadsheet ? "_x005F_"u8 : "_"u8);
                break;
            default:
                Encode(!spreadsheet ? "\ufffd" : $"_x{(int)text[0]:X4}_");
                break;
        }
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private void Encode(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, Chunk);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            Reserve(length * 3);
            used += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(used));
            text = text[length..];
        }
    }

    private void Reserve(int bytes)
    {
        if (bytes > buffer.Length - used)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
