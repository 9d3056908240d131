using System.Buffers.Binary;
using System.IO.Compression;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// A part made ready for the archive once, to be stamped into many: compressed bytes, checksum and size. zlib computes the checksum on the way when it
/// writes gzip; the frame is cut off again.
/// </summary>
internal sealed class DeflatedPart
{
    private const int FrameHead = 10;
    private const int FrameTail = 8;

    private DeflatedPart(string name, MemoryStream framed)
    {
        var bytes = framed.GetBuffer().AsSpan(0, (int)framed.Length);
        Name = name;
        Crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^FrameTail..]);
        Size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
        Compressed = framed.GetBuffer().AsMemory(FrameHead, bytes.Length - FrameHead - FrameTail);
    }

    /// <summary>The part's name without a leading slash.</summary>
    public string Name { get; }

    /// <summary>CRC-32 of the content.</summary>
    public uint Crc { get; }

    /// <summary>Bytes of the content.</summary>
    public uint Size { get; }

    /// <summary>The deflated content.</summary>
    public ReadOnlyMemory<byte> Compressed { get; }

    /// <summary>Compresses what <paramref name="write"/> writes.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="level">Fastest for what is written once, smallest for what is stamped a thousand times.</param>
    /// <param name="write">Writes the content.</param>
    public static DeflatedPart Write(string name, CompressionLevel level, Action<Stream> write)
    {
        var framed = new MemoryStream();
        using (var gzip = new GZipStream(framed, level, leaveOpen: true))
        {
            write(gzip);
        }

        return new DeflatedPart(name, framed);
    }

    /// <summary>Compresses a finished text, well: it will be stamped many times.</summary>
    public static DeflatedPart Of(string name, string xml) =>
        Write(name, CompressionLevel.Optimal, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(xml)));
}
