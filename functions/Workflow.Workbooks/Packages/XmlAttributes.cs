using System.Runtime.InteropServices;

namespace Workflow.Workbooks.Packages;

/// <summary>The attributes of the start tag last read, as slices of the part.</summary>
internal sealed class XmlAttributes
{
    private readonly Slice[] slices = new Slice[PackageLimits.XmlAttributes];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Adds one; false when the element has it already or has too many.</summary>
    public bool Add(byte[] bytes, int nameStart, int nameLength, int localStart, int valueStart, int valueLength)
    {
        if (Count == slices.Length)
        {
            return false;
        }

        var name = bytes.AsSpan(nameStart, nameLength);
        for (var i = 0; i < Count; i++)
        {
            if (slices[i].NameLength == nameLength && name.SequenceEqual(bytes.AsSpan(slices[i].NameStart, nameLength)))
            {
                return false;
            }
        }

        slices[Count++] = new Slice(nameStart, nameLength, localStart, valueStart, valueLength);
        return true;
    }

    public Slice this[int index] => slices[index];

    public ReadOnlySpan<byte> Find(byte[] bytes, ReadOnlySpan<byte> name, bool prefixed) => Find(bytes, name, prefixed, out _);

    public ReadOnlySpan<byte> Find(byte[] bytes, ReadOnlySpan<byte> name, bool prefixed, out bool found)
    {
        for (var i = 0; i < Count; i++)
        {
            ref readonly var slice = ref slices[i];
            if (slice.IsPrefixed == prefixed && slice.Local(bytes).SequenceEqual(name))
            {
                found = true;
                return slice.Value(bytes);
            }
        }

        found = false;
        return default;
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Slice(int NameStart, int NameLength, int LocalStart, int ValueStart, int ValueLength)
    {
        public bool IsPrefixed => LocalStart != NameStart;

        public ReadOnlySpan<byte> Prefix(byte[] bytes) => IsPrefixed ? bytes.AsSpan(NameStart, LocalStart - NameStart - 1) : default;

        public ReadOnlySpan<byte> Local(byte[] bytes) => bytes.AsSpan(LocalStart, NameLength - (LocalStart - NameStart));

        public ReadOnlySpan<byte> Value(byte[] bytes) => bytes.AsSpan(ValueStart, ValueLength);
    }
}
