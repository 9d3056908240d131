using System.Buffers.Binary;
using System.Text;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// The central directory of a zip archive, read with suspicion: every entry must lie inside the file, agree with its local header, overlap no other
/// and be named like a part. Written by hand because ZipArchive hides what must be checked here (offsets, local headers, CRC-32).
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int LocalSize = 30;

    /// <summary>Reads the entries in the directory's order, without folders. Null and a finding when anything is wrong.</summary>
    public static List<ZipEntry>? Read(ReadOnlySpan<byte> file, out Finding? fault)
    {
        fault = PackageFault.BrokenArchive();
        var end = FindEnd(file);
        if (end < 0)
        {
            return null;
        }

        var tail = file[end..];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail[16..]);
        if (start + (long)size > end)
        {
            return null;
        }

        if (count > PackageLimits.Parts)
        {
            fault = PackageFault.TooManyParts(count);
            return null;
        }

        var entries = new List<ZipEntry>(count);
        var names = new HashSet<string>(count, StringComparer.OrdinalIgnoreCase);
        var directory = file.Slice((int)start, (int)size);
        for (var i = 0; i < count; i++)
        {
            if (!TakeEntry(file, ref directory, (int)start, out var entry, out fault))
            {
                return null;
            }

            if (!names.Add(entry.Name))
            {
                fault = PackageFault.Doubled(PartName.Printable(entry.Name));
                return null;
            }

            if (!entry.Name.EndsWith('/'))
            {
                entries.Add(entry);
            }
        }

        fault = !directory.IsEmpty || Overlap(entries) ? PackageFault.BrokenArchive() : null;
        return fault is null ? entries : null;
    }

    private static int FindEnd(ReadOnlySpan<byte> file)
    {
        var earliest = Math.Max(0, file.Length - EndSize - ushort.MaxValue);
        for (var at = file.Length - EndSize; at >= earliest; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == EndSignature
                && at + EndSize + BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 20)..]) == file.Length)
            {
                // Archives spread over several disks do not exist for workbooks.
                var disks = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
                return disks == 0 ? at : -1;
            }
        }

        return -1;
    }

    private static bool TakeEntry(ReadOnlySpan<byte> file, ref ReadOnlySpan<byte> directory, int directoryStart, out ZipEntry entry, out Finding? fault)
    {
        entry = default;
        fault = PackageFault.BrokenArchive();
        if (directory.Length < EntrySize || BinaryPrimitives.ReadUInt32LittleEndian(directory) != EntrySignature)
        {
            return false;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(directory[16..]);
        var compressed = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]);
        var size = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
        var offset = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]);
        var length = EntrySize + nameLength + extraLength + commentLength;
        if (directory.Length < length)
        {
            return false;
        }

        var nameBytes = directory.Slice(EntrySize, nameLength);
        Zip64.Resolve(directory.Slice(EntrySize + nameLength, extraLength), ref size, ref compressed, ref offset);
        directory = directory[length..];
        if (!PartName.TryRead(nameBytes, out var name))
        {
            fault = PackageFault.BadName(PartName.Printable(Encoding.UTF8.GetString(nameBytes)));
            return false;
        }

        if ((flags & 1) != 0)
        {
            fault = PackageFault.Encrypted();
            return false;
        }

        if (size > PackageLimits.InflatedBytes)
        {
            fault = PackageFault.InflatedTooLarge((long)Math.Min(size, long.MaxValue));
            return false;
        }

        fault = PackageFault.BrokenArchive(name);
        if (method is not (0 or 8) || compressed > (ulong)file.Length || offset > (ulong)(directoryStart - LocalSize))
        {
            return false;
        }

        var local = file[(int)offset..];
        var dataStart = (int)offset + LocalSize + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        entry = new ZipEntry(name, method == 8, crc, (int)offset, dataStart, (int)compressed, (int)size);
        return BinaryPrimitives.ReadUInt32LittleEndian(local) == LocalSignature
            && (BinaryPrimitives.ReadUInt16LittleEndian(local[6..]) & 1) == 0
            && BinaryPrimitives.ReadUInt16LittleEndian(local[8..]) == method
            && BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) == nameLength
            && dataStart + (long)compressed <= directoryStart
            && local.Slice(LocalSize, nameLength).SequenceEqual(nameBytes)
            && (method == 8 || compressed == size)
            && (!name.EndsWith('/') || size == 0);
    }

    private static bool Overlap(List<ZipEntry> entries)
    {
        var end = 0;
        foreach (var entry in entries.OrderBy(e => e.HeaderStart))
        {
            if (entry.HeaderStart < end)
            {
                return true;
            }

            end = entry.DataStart + entry.CompressedSize;
        }

        return false;
    }
}
