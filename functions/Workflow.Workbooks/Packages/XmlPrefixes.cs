namespace Workflow.Workbooks.Packages;

/// <summary>The namespace prefixes in scope: a prefix that nobody declared makes a document ill-formed. Names themselves are told apart by place, not by namespace.</summary>
internal sealed class XmlPrefixes
{
    private readonly List<(int Depth, int Start, int Length)> declared = [];
    private bool trusting;

    /// <summary>Begins a document; a fragment of one already read is trusted.</summary>
    public void Reset(bool fragment)
    {
        declared.Clear();
        trusting = fragment;
    }

    /// <summary>Takes the declarations of a start tag and judges its prefixes.</summary>
    public bool Enter(byte[] bytes, int depth, XmlAttributes attributes, int nameStart, int localStart)
    {
        if (trusting)
        {
            return true;
        }

        var prefixed = localStart != nameStart;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            prefixed |= attribute.IsPrefixed;
            if (attribute.Prefix(bytes).SequenceEqual("xmlns"u8) && !Declare(bytes, depth, attribute))
            {
                return false;
            }
        }

        if (!prefixed)
        {
            return true;
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].IsPrefixed && !IsKnown(bytes, attributes[i].Prefix(bytes)))
            {
                return false;
            }
        }

        return localStart == nameStart || IsKnown(bytes, bytes.AsSpan(nameStart, localStart - nameStart - 1));
    }

    /// <summary>Forgets what was declared deeper than this.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth > depth)
        {
            declared.RemoveAt(declared.Count - 1);
        }
    }

    private bool Declare(byte[] bytes, int depth, XmlAttributes.Slice attribute)
    {
        var prefix = attribute.Local(bytes);
        if (attribute.ValueLength == 0 || prefix.SequenceEqual("xmlns"u8) || declared.Count >= PackageLimits.XmlAttributes * 2)
        {
            return false;
        }

        declared.Add((depth, attribute.LocalStart, prefix.Length));
        return true;
    }

    private bool IsKnown(byte[] bytes, ReadOnlySpan<byte> prefix)
    {
        foreach (var (_, start, length) in declared)
        {
            if (prefix.SequenceEqual(bytes.AsSpan(start, length)))
            {
                return true;
            }
        }

        return prefix.SequenceEqual("xml"u8) || prefix.SequenceEqual("xmlns"u8);
    }
}
