using System.Globalization;

namespace Workflow.Core.Text;

/// <summary>The Unicode data that normalization needs, read once from the resource beside this file, when the first text needs it.</summary>
internal static class UnicodeTables
{
    private static readonly Dictionary<int, byte> Classes = [];

    static UnicodeTables()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("Workflow.Core.Text.UnicodeNormalization.txt")
            ?? throw new InvalidOperationException("UnicodeNormalization.txt is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Read(line);
        }
    }

    /// <summary>Full compatibility decompositions by code point; Hangul is computed instead.</summary>
    public static Dictionary<int, int[]> Decompositions { get; } = new(6000);

    /// <summary>Primary composites by their two parts.</summary>
    public static Dictionary<(int First, int Second), int> Composites { get; } = new(1000);

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public static int ClassOf(int point) => point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

    private static void Read(string line)
    {
        var parts = line.Split(' ');
        switch (parts[0])
        {
            case "K":
                Decompositions[Hex(parts[1])] = [.. parts.Skip(2).Select(Hex)];
                break;
            case "C":
                Classes[Hex(parts[1])] = byte.Parse(parts[2], CultureInfo.InvariantCulture);
                break;
            case "P":
                Composites[(Hex(parts[1]), Hex(parts[2]))] = Hex(parts[3]);
                break;
            default:
                break; // the comment line
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
