using System.Text;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// One pass over every XML part before anything reads it: well-formed, no DTD, not too deep, not too many or too long cells, nothing active.
/// What passed cannot fail later, so readers of a package need no error path of their own.
/// </summary>
internal sealed class PackageInspection
{
    private readonly XmlScanner scanner = new();
    private int cells;
    private int textDepth;
    private int textStart;
    private int textBytes;
    private bool isFormula;

    /// <summary>Judges a part. Null = nothing wrong.</summary>
    public Finding? Judge(PackagePart part)
    {
        if (!XmlBytes.AreLegal(part.Content))
        {
            return PackageFault.NotXml(part.Name);
        }

        scanner.Open(part.Bytes, part.Start, part.Length);
        textDepth = 0;
        while (true)
        {
            Finding? fault = null;
            switch (scanner.Read())
            {
                case XmlToken.Done:
                    return null;
                case XmlToken.Malformed:
                    return scanner.HasDtd ? PackageFault.HasDtd(part.Name) : PackageFault.NotXml(part.Name);
                case XmlToken.TooDeep:
                    return PackageFault.TooDeep();
                case XmlToken.Start:
                    fault = Enter(part);
                    break;
                case XmlToken.Text when textDepth > 0:
                    textBytes += scanner.RawText.Length;
                    fault = isFormula && IsDde() ? PackageFault.Active("dde") : null;
                    break;
                case XmlToken.End when scanner.Depth < textDepth:
                    textDepth = 0;
                    fault = TooLong(part);
                    break;
            }

            if (fault is not null)
            {
                return fault;
            }
        }
    }

    private Finding? Enter(PackagePart part)
    {
        var name = scanner.Name;
        switch (name.Length)
        {
            case 1 when name[0] == (byte)'c':
                return ++cells > PackageLimits.Cells ? PackageFault.TooManyCells(cells) : null;
            case 1 when name[0] is (byte)'v' or (byte)'f':
                BeginText(formula: name[0] == (byte)'f');
                return null;
            case 2 when name.SequenceEqual("is"u8):
                BeginText(formula: false);
                return null;
            case 2 when name.SequenceEqual("si"u8):
                part.Strings.Add(scanner.TokenStart);
                BeginText(formula: false);
                return null;
            case 9 when name.SequenceEqual("sheetData"u8):
                part.Landmarks = part.Landmarks with { SheetData = scanner.TokenStart };
                return null;
            case 10 when name.SequenceEqual("hyperlinks"u8):
                part.Landmarks = part.Landmarks with { Hyperlinks = scanner.TokenStart };
                return null;
            case 10 when name.SequenceEqual("mergeCells"u8):
                part.Landmarks = part.Landmarks with { MergedCells = scanner.TokenStart };
                return null;
            case >= 7 when ActiveContent.IsActiveElement(name):
                return PackageFault.Active(name.SequenceEqual("ddeLink"u8) ? "dde" : "ole");
            case >= 7 when name.StartsWith("formula"u8) || name.SequenceEqual("definedName"u8):
                BeginText(formula: true);
                return null;
            default:
                return null;
        }
    }

    private void BeginText(bool formula)
    {
        if (textDepth == 0)
        {
            textDepth = scanner.Depth;
            textStart = scanner.TokenStart;
            textBytes = 0;
            isFormula = formula;
        }
    }

    private bool IsDde()
    {
        if (scanner.RawText.IndexOfAny((byte)'|', (byte)'&') < 0)
        {
            return false;
        }

        var formula = new StringBuilder();
        XmlText.Append(formula, scanner.RawText, scanner.IsCData);
        return ActiveContent.IsDdeFormula(formula.ToString());
    }

    /// <summary>Bytes bound characters, so only what is long in bytes is decoded and counted.</summary>
    private Finding? TooLong(PackagePart part)
    {
        if (textBytes <= PackageLimits.CellCharacters)
        {
            return null;
        }

        var again = new XmlScanner();
        again.OpenAt(part.Bytes, textStart, part.End);
        again.Read();
        var text = new StringBuilder();
        CellText.Read(again, text, everything: again.Name.Length != 2);
        var characters = text.Length > PackageLimits.CellCharacters ? XmlText.Unescape(text.ToString()).Length : text.Length;
        return characters > PackageLimits.CellCharacters ? PackageFault.CellTooLong(characters) : null;
    }
}
