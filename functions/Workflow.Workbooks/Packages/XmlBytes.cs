using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Workflow.Workbooks.Packages;

/// <summary>Which bytes may stand where in XML.</summary>
internal static class XmlBytes
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (byte)c)]);

    // One bit for each ASCII character that a name may hold: - . 0-9 : below 64; A-Z _ a-z from 64 on.
    private const ulong LowNameBytes = 0x07ff_6000_0000_0000;
    private const ulong HighNameBytes = 0x07ff_fffe_87ff_fffe;

    /// <summary>Whether a part is valid UTF-8 and holds only characters that XML allows.</summary>
    public static bool AreLegal(ReadOnlySpan<byte> part) =>
        part.IndexOfAny(Controls) < 0
        && Utf8.IsValid(part)
        && part.IndexOf("\uFFFE"u8) < 0
        && part.IndexOf("\uFFFF"u8) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameByte(byte b) => b >= 0x80 || (((b < 64 ? LowNameBytes : HighNameBytes) >> (b & 63)) & 1) != 0;

    public static bool IsAsciiNameStart(byte b) => char.IsAsciiLetter((char)b) || b == (byte)'_';
}
