namespace Workflow.Local.Tenant;

/// <summary>The hash that SharePoint gives of a file: every byte, moved 11 bits further than the one before, XORed into 160 bits, then the length into the last 64.</summary>
internal static class QuickXorHash
{
    private const int Bits = 160;
    private const int Shift = 11;

    public static string Of(ReadOnlySpan<byte> content)
    {
        // Bytes whose positions differ by 160 land on the same bits (11 x 160 is a multiple of 160): XOR them first, then place 160 of them.
        Span<byte> folded = stackalloc byte[Bits];
        folded.Clear();
        for (var start = 0; start < content.Length; start += Bits)
        {
            var piece = content.Slice(start, Math.Min(Bits, content.Length - start));
            for (var i = 0; i < piece.Length; i++)
                folded[i] ^= piece[i];
        }

        Span<byte> hash = stackalloc byte[Bits / 8];
        hash.Clear();
        for (var i = 0; i < Bits; i++)
        {
            var position = i * Shift % Bits;
            var spread = folded[i] << (position % 8);
            hash[position / 8] ^= (byte)spread;
            hash[(position / 8 + 1) % hash.Length] ^= (byte)(spread >> 8);
        }

        Span<byte> length = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        for (var i = 0; i < length.Length; i++)
            hash[hash.Length - length.Length + i] ^= length[i];

        return Convert.ToBase64String(hash);
    }
}
