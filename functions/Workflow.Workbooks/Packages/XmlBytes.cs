using System.Buffers;
using System.Text.Unicode;

namespace Workflow.Workbooks.Packages;

/// <summary>Which bytes may stand where in XML.</summary>
internal static class XmlBytes
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (byte)c)]);
    private static readonly bool[] NameBytes = [.. Enumerable.Range(0, 256).Select(c => c >= 0x80 || char.IsAsciiLetterOrDigit((char)c) || c is '-' or '.' or '_' or ':')];

    /// <summary>Whether a part is valid UTF-8 and holds only characters that XML allows.</summary>
    public static bool AreLegal(ReadOnlySpan<byte> part) =>
        part.IndexOfAny(Controls) < 0
        && Utf8.IsValid(part)
        && part.IndexOf("\uFFFE"u8) < 0
        && part.IndexOf("\uFFFF"u8) < 0;

    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    public static bool IsNameByte(byte b) => NameBytes[b];

    public static bool IsAsciiNameStart(byte b) => char.IsAsciiLetter((char)b) || b == (byte)'_';
}
