using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>
/// The ids under which a document knows the styles we write with. A template's own styles win: they are found by name, since Word gives ids by language
/// (<c>heading 1</c> is <c>1</c> in a Japanese Word). Styles it lacks are added.
/// </summary>
internal sealed class WordStyles
{
    public const int HeadingLevels = 5;
    public const int ContentsLevels = 3;

    private readonly Dictionary<string, string> ids;

    private WordStyles(Dictionary<string, string> ids) => this.ids = ids;

    public string Heading(int level) => ids[$"heading {Math.Min(level, HeadingLevels - 1) + 1}"];

    public string Contents(int level) => ids[$"toc {Math.Min(level, ContentsLevels - 1) + 1}"];

    public string Body => ids["Workflow Body"];

    public string Label => ids["Workflow Label"];

    public string Facts => ids["Workflow Facts"];

    public string Remark => ids["Workflow Remark"];

    public string Caption => ids["Workflow Caption"];

    public string Chart => ids["Workflow Chart"];

    public string Gap => ids["Workflow Gap"];

    public string CellHead => ids["Workflow Cell Head"];

    public string Cell => ids["Workflow Cell"];

    public string CellCentered => ids["Workflow Cell Centered"];

    public string Table => ids["Workflow Table"];

    /// <summary>Finds the styles of a document and adds those it lacks.</summary>
    public static WordStyles Of(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("wfStyles");
        part.Styles ??= new Styles();
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var style in part.Styles.Elements<Style>())
        {
            taken.Add(style.StyleId?.Value ?? "");
            if (style.StyleName?.Val?.Value is { } name && style.StyleId?.Value is { } id)
            {
                found.TryAdd(name, id);
            }
        }

        foreach (var added in BuiltInStyles.All())
        {
            var name = added.StyleName!.Val!.Value!;
            if (found.ContainsKey(name))
            {
                continue;
            }

            while (!taken.Add(added.StyleId!.Value!))
            {
                added.StyleId = added.StyleId.Value + "x";
            }

            found[name] = added.StyleId.Value!;
            part.Styles.AppendChild(added);
        }

        return new WordStyles(found);
    }
}
