using System.Text;
using System.Xml;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// A forward-only reader of XML in UTF-8 bytes that makes no strings: names and values are slices of the part. It refuses what is not well-formed with
/// namespaces, and every document type declaration, so no entity can be defined. Several times faster than XmlReader on sheets, which is why it
/// exists; tests hold it to XmlReader's verdict on mutated parts. Reusable, not thread-safe.
/// </summary>
internal sealed class XmlScanner
{
    private readonly int[] openStart = new int[PackageLimits.XmlDepth];
    private readonly int[] openLength = new int[PackageLimits.XmlDepth];
    private readonly XmlAttributes attributes = new();
    private readonly XmlPrefixes prefixes = new();
    private byte[] bytes = [];
    private int at;
    private int end;
    private int nameStart;
    private int nameLength;
    private int localStart;
    private int textStart;
    private int textLength;
    private bool pendingEnd;
    private bool rootSeen;
    private bool fragment;

    /// <summary>Open elements around the current place; a start tag counts itself.</summary>
    public int Depth { get; private set; }

    /// <summary>Where the current token begins.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Whether the current text is a CDATA section, which has no references.</summary>
    public bool IsCData { get; private set; }

    /// <summary>Whether the document was refused for its document type declaration.</summary>
    public bool HasDtd { get; private set; }

    /// <summary>The element's name without its prefix.</summary>
    public ReadOnlySpan<byte> Name => bytes.AsSpan(localStart, nameLength - (localStart - nameStart));

    /// <summary>The current text, references not yet resolved; see <see cref="XmlText"/>.</summary>
    public ReadOnlySpan<byte> RawText => bytes.AsSpan(textStart, textLength);

    /// <summary>Begins a document. Its bytes must have passed <see cref="XmlBytes.AreLegal"/>.</summary>
    public void Open(byte[] part, int start, int length) => Open(part, start, start + length, isFragment: false);

    /// <summary>Begins at the start tag of an element inside a document that was read before; ends with that element.</summary>
    public void OpenAt(byte[] part, int elementStart, int partEnd) => Open(part, elementStart, partEnd, isFragment: true);

    /// <summary>Whether the element's name without prefix is this one.</summary>
    public bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>The raw value of an attribute without prefix; empty when absent.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name) => attributes.Find(bytes, name, prefixed: false);

    /// <summary>The raw value of an attribute with some prefix, as in <c>r:id</c>; empty when absent.</summary>
    public ReadOnlySpan<byte> PrefixedAttribute(ReadOnlySpan<byte> localName) => attributes.Find(bytes, localName, prefixed: true);

    /// <summary>The value of an attribute without prefix, references resolved; null when absent.</summary>
    public string? AttributeText(ReadOnlySpan<byte> name)
    {
        var raw = attributes.Find(bytes, name, prefixed: false, out var found);
        return found ? XmlText.AttributeValue(raw) : null;
    }

    /// <summary>Moves to the next token.</summary>
    public XmlToken Read()
    {
        if (pendingEnd)
        {
            pendingEnd = false;
            return Close();
        }

        if (fragment && rootSeen && Depth == 0)
        {
            return XmlToken.Done;
        }

        while (true)
        {
            if (at >= end)
            {
                return Depth == 0 && rootSeen ? XmlToken.Done : XmlToken.Malformed;
            }

            TokenStart = at;
            if (bytes[at] != (byte)'<')
            {
                if (Depth > 0)
                {
                    return ReadText();
                }

                if (!SkipBlanks())
                {
                    return XmlToken.Malformed;
                }

                continue;
            }

            var next = at + 1 < end ? bytes[at + 1] : (byte)0;
            if (next == (byte)'/')
            {
                return ReadEndTag();
            }

            if (next is not ((byte)'!' or (byte)'?'))
            {
                return ReadStartTag();
            }

            if (next == (byte)'!' && Rest.StartsWith("<![CDATA["u8))
            {
                return ReadCData();
            }

            if (!(next == (byte)'?' ? SkipInstruction() : SkipComment()))
            {
                return XmlToken.Malformed;
            }
        }
    }

    /// <summary>Moves past the end tag of the element whose start tag was read last. False when the document is not well-formed.</summary>
    public bool Skip()
    {
        var outside = Depth - 1;
        while (true)
        {
            switch (Read())
            {
                case XmlToken.End when Depth == outside:
                    return true;
                case XmlToken.Malformed or XmlToken.TooDeep or XmlToken.Done:
                    return false;
            }
        }
    }

    private ReadOnlySpan<byte> Rest => bytes.AsSpan(at, end - at);

    private void Open(byte[] part, int start, int stop, bool isFragment)
    {
        bytes = part;
        at = start;
        end = stop;
        Depth = 0;
        pendingEnd = false;
        HasDtd = false;
        rootSeen = false;
        fragment = isFragment;
        prefixes.Reset(isFragment);
        if (!isFragment)
        {
            if (Rest.StartsWith("\uFEFF"u8))
            {
                at += 3;
            }

            if (Rest.StartsWith("<?xml"u8) && at + 5 < end && XmlBytes.IsBlank(bytes[at + 5]))
            {
                var length = XmlDeclaration.Length(Rest);
                at = length < 0 ? end : at + length;
            }
        }
    }

    private XmlToken ReadText()
    {
        var length = Rest.IndexOf((byte)'<');
        if (length < 0)
        {
            return XmlToken.Malformed;
        }

        textStart = at;
        textLength = length;
        IsCData = false;
        at += length;
        var text = RawText;
        if (text.IndexOfAny((byte)'&', (byte)']') < 0)
        {
            return XmlToken.Text;
        }

        return text.IndexOf("]]>"u8) < 0 && XmlText.ReferencesAreLegal(text) ? XmlToken.Text : XmlToken.Malformed;
    }

    private XmlToken ReadCData()
    {
        if (Depth == 0)
        {
            return XmlToken.Malformed;
        }

        textStart = at + 9;
        textLength = bytes.AsSpan(textStart, end - textStart).IndexOf("]]>"u8);
        IsCData = true;
        at = textStart + textLength + 3;
        return textLength < 0 ? XmlToken.Malformed : XmlToken.Text;
    }

    private XmlToken ReadStartTag()
    {
        if (Depth == 0 && rootSeen)
        {
            return XmlToken.Malformed;
        }

        at++;
        nameStart = at;
        if (!ReadName(out nameLength, out localStart))
        {
            return XmlToken.Malformed;
        }

        if (Depth == PackageLimits.XmlDepth)
        {
            return XmlToken.TooDeep;
        }

        rootSeen = true;
        openStart[Depth] = nameStart;
        openLength[Depth] = nameLength;
        Depth++;
        if (!ReadAttributes() || !prefixes.Enter(bytes, Depth, attributes, nameStart, localStart))
        {
            return XmlToken.Malformed;
        }

        return XmlToken.Start;
    }

    private bool ReadAttributes()
    {
        attributes.Clear();
        while (true)
        {
            var blank = SkipBlanks();
            if (at >= end)
            {
                return false;
            }

            switch (bytes[at])
            {
                case (byte)'>':
                    at++;
                    return true;
                case (byte)'/':
                    at += 2;
                    pendingEnd = true;
                    return at <= end && bytes[at - 1] == (byte)'>';
            }

            if (!blank || !ReadAttribute())
            {
                return false;
            }
        }
    }

    private bool ReadAttribute()
    {
        var start = at;
        if (!ReadName(out var length, out var local))
        {
            return false;
        }

        SkipBlanks();
        if (at >= end || bytes[at] != (byte)'=')
        {
            return false;
        }

        at++;
        SkipBlanks();
        if (at >= end || bytes[at] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var quote = bytes[at++];
        var valueLength = Rest.IndexOf(quote);
        if (valueLength < 0)
        {
            return false;
        }

        var value = bytes.AsSpan(at, valueLength);
        if (value.IndexOfAny((byte)'<', (byte)'&') >= 0 && (value.Contains((byte)'<') || !XmlText.ReferencesAreLegal(value)))
        {
            return false;
        }

        var added = attributes.Add(bytes, start, length, local, at, valueLength);
        at += valueLength + 1;
        return added;
    }

    private XmlToken ReadEndTag()
    {
        if (Depth == 0)
        {
            return XmlToken.Malformed;
        }

        var start = openStart[Depth - 1];
        var length = openLength[Depth - 1];
        at += 2;
        if (!Rest.StartsWith(bytes.AsSpan(start, length)))
        {
            return XmlToken.Malformed;
        }

        at += length;
        SkipBlanks();
        if (at >= end || bytes[at] != (byte)'>')
        {
            return XmlToken.Malformed;
        }

        at++;
        return Close();
    }

    private XmlToken Close()
    {
        Depth--;
        nameStart = openStart[Depth];
        nameLength = openLength[Depth];
        var colon = bytes.AsSpan(nameStart, nameLength).IndexOf((byte)':');
        localStart = nameStart + colon + 1;
        prefixes.Leave(Depth);
        return XmlToken.End;
    }

    private bool SkipBlanks()
    {
        // Nearly always there is none.
        if (at >= end || bytes[at] > (byte)' ')
        {
            return false;
        }

        var start = at;
        while (at < end && XmlBytes.IsBlank(bytes[at]))
        {
            at++;
        }

        return at > start;
    }

    private bool SkipComment()
    {
        if (!Rest.StartsWith("<!--"u8))
        {
            HasDtd = Rest.StartsWith("<!DOCTYPE"u8);
            return false;
        }

        at += 4;
        var dashes = Rest.IndexOf("--"u8);
        at += dashes + 3;
        return dashes >= 0 && at <= end && bytes[at - 1] == (byte)'>';
    }

    private bool SkipInstruction()
    {
        at += 2;
        var start = at;
        if (!ReadName(out var length, out var local) || local != start || at >= end
            || Ascii.EqualsIgnoreCase(bytes.AsSpan(start, length), "xml"u8))
        {
            return false;
        }

        var close = Rest.IndexOf("?>"u8);
        var separated = close == 0 || XmlBytes.IsBlank(bytes[at]);
        at += close + 2;
        return close >= 0 && separated;
    }

    /// <summary>Reads a name with at most one colon. The common names are ASCII; others are judged by the framework.</summary>
    private bool ReadName(out int length, out int local)
    {
        var start = at;
        var rest = Rest;
        local = start;
        length = 0;
        var any = 0;
        while (length < rest.Length && rest[length] is var b && XmlBytes.IsNameByte(b))
        {
            any |= b;
            length++;
            if (b == (byte)':')
            {
                if (local != start)
                {
                    return false;
                }

                local = start + length;
            }
        }

        at = start + length;
        var localLength = at - local;
        if (length == 0 || localLength == 0 || local == start + 1)
        {
            return false;
        }

        return any < 0x80
            ? XmlBytes.IsAsciiNameStart(bytes[start]) && XmlBytes.IsAsciiNameStart(bytes[local])
            : XmlReader.IsName(Encoding.UTF8.GetString(bytes, start, length)) && XmlReader.IsName(Encoding.UTF8.GetString(bytes, local, localLength));
    }
}
