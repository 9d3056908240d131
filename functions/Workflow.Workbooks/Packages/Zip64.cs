using System.Buffers.Binary;

namespace Workflow.Workbooks.Packages;

/// <summary>The zip64 extra field: some writers add it even to small files. Sizes it brings are judged like any other.</summary>
internal static class Zip64
{
    private const ushort FieldId = 1;

    /// <summary>Replaces the values that the directory marks with all bits set.</summary>
    public static void Resolve(ReadOnlySpan<byte> extra, ref ulong size, ref ulong compressed, ref ulong offset)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                return;
            }

            if (id == FieldId)
            {
                var field = extra.Slice(4, length);
                Take(ref field, ref size);
                Take(ref field, ref compressed);
                Take(ref field, ref offset);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> field, ref ulong value)
    {
        if (value == uint.MaxValue && field.Length >= 8)
        {
            value = BinaryPrimitives.ReadUInt64LittleEndian(field);
            field = field[8..];
        }
    }
}
