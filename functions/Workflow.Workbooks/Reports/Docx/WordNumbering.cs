using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>The list that numbers headings 1, 1.1, 1.1.1 by itself, so that the numbers stay right when somebody edits the report in Word.</summary>
internal static class WordNumbering
{
    private const int Levels = 9;

    /// <summary>Adds the list to a document; returns its number.</summary>
    public static int AddTo(MainDocumentPart main)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("wfNumbering");
        part.Numbering ??= new Numbering();
        var lists = part.Numbering.Elements<AbstractNum>().ToList();
        var list = new AbstractNum([new MultiLevelType { Val = MultiLevelValues.Multilevel }, .. Enumerable.Range(0, Levels).Select(NewLevel)])
        {
            AbstractNumberId = lists.Select(l => l.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(-1).Max() + 1,
        };

        // Word reads nothing behind the first list instance that is not one.
        if (lists.Count > 0)
        {
            lists[^1].InsertAfterSelf(list);
        }
        else
        {
            part.Numbering.PrependChild(list);
        }

        var number = part.Numbering.Elements<NumberingInstance>().Select(n => n.NumberID?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var instance = new NumberingInstance(new AbstractNumId { Val = list.AbstractNumberId }) { NumberID = number };
        if (part.Numbering.Elements<NumberingInstance>().LastOrDefault() is { } last)
        {
            last.InsertAfterSelf(instance);
        }
        else
        {
            list.InsertAfterSelf(instance);
        }

        return number;
    }

    private static Level NewLevel(int level) => new(
        new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = string.Join('.', Enumerable.Range(1, level + 1).Select(n => $"%{n}")) + "　" }, new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = "0" }))
    {
        LevelIndex = level,
    };
}
