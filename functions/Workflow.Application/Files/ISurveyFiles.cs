using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions;

namespace Workflow.Application.Files;

/// <summary>
/// The file formats of a survey. A seam for the simulation, which runs thousands of years on files that cost nothing; everywhere else it is
/// <c>Workflow.Workbooks</c>. Pure: the same input gives the same bytes. Safe for concurrent use.
/// </summary>
public interface ISurveyFiles
{
    /// <summary>Reads and judges a definition book.</summary>
    DefinitionReading ReadDefinition(ReadOnlyMemory<byte> book);

    /// <summary>Makes a section's workbook, with answers carried over where there are some; answers to rows it no longer asks are left out.</summary>
    ReadOnlyMemory<byte> WriteWorkbook(Questionnaire questionnaire, CheckedAnswers carried);

    /// <summary>Reads a section's workbook and checks it against what was asked. Any bytes at all may be given.</summary>
    WorkbookReading Check(ReadOnlyMemory<byte> workbook, Questionnaire questionnaire);

    /// <summary>Makes a report in every format.</summary>
    WrittenReport WriteReport(Survey survey, IReadOnlyList<SectionResult> sections, DateTimeOffset generatedAt);
}
