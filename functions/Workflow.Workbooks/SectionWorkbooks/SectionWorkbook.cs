using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The section workbook (調査票) as a file: the short way to write one and the way to read any.</summary>
public static class SectionWorkbook
{
    /// <summary>Writes one workbook; for many of a survey keep a <see cref="SectionWorkbookWriter"/>.</summary>
    public static void Write(Questionnaire questionnaire, Stream stream, CheckedAnswers? carried = null) => new SectionWorkbookWriter().Write(questionnaire, stream, carried);

    /// <summary>Reads a file of this machine, whatever it is.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="withQuestionnaire">False = leave the embedded questionnaire alone, which saves time where the definition is at hand.</param>
    public static SectionReading Read(string path, bool withQuestionnaire = true)
    {
        if (!WorkbookFile.TryOpen(path, out var file, out var fault))
        {
            return new SectionReading(fault);
        }

        using (file)
        {
            return SectionWorkbookReader.Read(file, withQuestionnaire);
        }
    }

    /// <summary>Reads what a stream holds, whatever it is. The stream stays open.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="withQuestionnaire">False = leave the embedded questionnaire alone, which saves time where the definition is at hand.</param>
    public static SectionReading Read(Stream stream, bool withQuestionnaire = true)
    {
        if (!WorkbookFile.TryOpen(stream, out var file, out var fault))
        {
            return new SectionReading(fault);
        }

        using (file)
        {
            return SectionWorkbookReader.Read(file, withQuestionnaire);
        }
    }
}
