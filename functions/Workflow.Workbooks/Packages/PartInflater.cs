using System.Buffers.Binary;
using System.IO.Compression;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// Inflates parts into memory of exactly the size they claim, counting what really comes out. zlib checks CRC-32 and length itself when it reads gzip,
/// faster than managed code can; so the ten bytes before an entry's data and the eight after it (local headers that were read already, in a buffer
/// of our own) are overwritten with a gzip frame.
/// </summary>
internal static class PartInflater
{
    private const int FrameHead = 10;
    private const int FrameTail = 8;

    /// <summary>Inflates an entry. The finding is null when everything is as the directory says.</summary>
    /// <param name="file">The whole file, with <see cref="FrameTail"/> spare bytes at least behind any entry: a central directory always gives them.</param>
    /// <param name="entry">The entry, known to overlap no other.</param>
    /// <param name="target">As many bytes as the entry claims.</param>
    public static Finding? Inflate(byte[] file, in ZipEntry entry, Span<byte> target)
    {
        if (!entry.IsDeflated)
        {
            file.AsSpan(entry.DataStart, entry.CompressedSize).CopyTo(target);
            return Crc32.Of(target) == entry.Crc ? null : PackageFault.WrongChecksum(entry.Name);
        }

        WriteFrame(file, entry);
        try
        {
            using var memory = new MemoryStream(file, entry.DataStart - FrameHead, FrameHead + entry.CompressedSize + FrameTail, writable: false);
            using var gzip = new GZipStream(memory, CompressionMode.Decompress);
            return gzip.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length ? ExpectEnd(gzip, entry) : PackageFault.WrongChecksum(entry.Name);
        }
        catch (InvalidDataException)
        {
            // zlib's word for broken deflate data or a wrong checksum.
            return PackageFault.WrongChecksum(entry.Name);
        }
    }

    /// <summary>Nothing may follow what the entry claims. More means a lying header: a bomb when it goes on and on, damage when it ends soon.</summary>
    private static Finding? ExpectEnd(GZipStream gzip, in ZipEntry entry)
    {
        Span<byte> scratch = stackalloc byte[4096];
        var total = (long)entry.Size;
        int read;
        while ((read = gzip.Read(scratch)) > 0)
        {
            total += read;
            if (total > PackageLimits.InflatedBytes)
            {
                return PackageFault.InflatedTooLarge(total);
            }

            if (IsOverRatio(total, entry.CompressedSize))
            {
                return PackageFault.RatioTooHigh(total, entry.CompressedSize);
            }
        }

        return total == entry.Size ? null : PackageFault.WrongChecksum(entry.Name);
    }

    /// <summary>Whether an entry claims more than it may inflate to; asked before memory is taken for it.</summary>
    public static bool ClaimsTooMuch(ZipEntry entry) => IsOverRatio(entry.Size, entry.CompressedSize);

    private static bool IsOverRatio(long size, int compressed) => size > PackageLimits.RatioFreeBytes && size > (long)compressed * PackageLimits.Ratio;

    private static void WriteFrame(byte[] file, in ZipEntry entry)
    {
        ReadOnlySpan<byte> head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
        head.CopyTo(file.AsSpan(entry.DataStart - FrameHead));
        var tail = file.AsSpan(entry.DataStart + entry.CompressedSize, FrameTail);
        BinaryPrimitives.WriteUInt32LittleEndian(tail, entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[4..], (uint)entry.Size);
    }
}
