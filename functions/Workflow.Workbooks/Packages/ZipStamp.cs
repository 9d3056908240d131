using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// Writes an archive from parts that are compressed already, so that what many workbooks share is compressed once. The same parts give the same bytes:
/// times are always the first a zip archive can name.
/// </summary>
internal static class ZipStamp
{
    private const ushort Version = 20;
    private const ushort Deflated = 8;
    private const ushort FirstDay = (1 << 5) | 1;

    /// <summary>Writes the archive to a stream, which stays open. Names are ASCII.</summary>
    public static void Write(Stream stream, IReadOnlyList<DeflatedPart> parts)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var starts = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            starts[i] = buffer.WrittenCount;
            WriteHeader(buffer, parts[i], 0x04034b50, central: false, 0);
            buffer.Write(parts[i].Compressed.Span);
        }

        var directory = buffer.WrittenCount;
        for (var i = 0; i < parts.Count; i++)
        {
            WriteHeader(buffer, parts[i], 0x02014b50, central: true, starts[i]);
        }

        var end = buffer.GetSpan(22)[..22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)parts.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)parts.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], buffer.WrittenCount - directory);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], directory);
        buffer.Advance(22);
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>The local header and the directory's entry hold the same fields; the latter has some more before and behind.</summary>
    private static void WriteHeader(ArrayBufferWriter<byte> buffer, DeflatedPart part, uint signature, bool central, int start)
    {
        var size = (central ? 46 : 30) + part.Name.Length;
        var header = buffer.GetSpan(size)[..size];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        var common = header[(central ? 6 : 4)..];
        if (central)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            BinaryPrimitives.WriteInt32LittleEndian(header[42..], start);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], part.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(common[14..], part.Compressed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], part.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)part.Name.Length);
        Encoding.ASCII.GetBytes(part.Name, header[(size - part.Name.Length)..]);
        buffer.Advance(size);
    }
}
