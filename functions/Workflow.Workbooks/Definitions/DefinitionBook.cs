using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions.Reading;
using Workflow.Workbooks.Definitions.Writing;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Definitions;

/// <summary>The definition book (調査定義ブック, contracts §1): what a coordinator writes in Excel.</summary>
public static class DefinitionBook
{
    /// <summary>Reads a book. Any bytes at all may be handed in; what is wrong is told, nothing is thrown but the stream's own failures.</summary>
    /// <param name="stream">Read to its end, not closed.</param>
    public static DefinitionReading Read(Stream stream)
    {
        if (!WorkbookFile.TryOpen(stream, out var file, out var fault))
        {
            // D101 to D105 say of a definition book what E101 to E105 say of any workbook.
            return new DefinitionReading(null, [new Finding($"D{fault.Code[1..]}", fault.Arguments)]);
        }

        using (file)
        {
            return BookReader.Read(file);
        }
    }

    /// <summary>
    /// Writes a survey as a book that reads back as the same survey. A blank heading or number means “as above” in a book, so an item that lacks one although
    /// the item above has it cannot be told from one that shares it.
    /// </summary>
    /// <param name="survey">A valid survey.</param>
    /// <param name="stream">Written to, not closed.</param>
    /// <param name="language">The language of the notes at the headers; the headers themselves are fixed.</param>
    public static void Write(Survey survey, Stream stream, Language language = Language.Japanese) => BookWriter.Write(survey, stream, language);
}
