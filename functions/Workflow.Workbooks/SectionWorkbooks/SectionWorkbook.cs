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
    public static SectionReading Read(string path)
    {
        if (!WorkbookFile.TryOpen(path, out var file, out var fault))
        {
            return new SectionReading(fault);
        }

        using (file)
        {
            return SectionWorkbookReader.Read(file);
        }
    }

    /// <summary>Reads what a stream holds, whatever it is. The stream stays open.</summary>
    public static SectionReading Read(Stream stream)
    {
        if (!WorkbookFile.TryOpen(stream, out var file, out var fault))
        {
            return new SectionReading(fault);
        }

        using (file)
        {
            return SectionWorkbookReader.Read(file);
        }
    }
}
