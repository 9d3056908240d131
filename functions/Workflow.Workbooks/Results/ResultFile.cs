using Workflow.Core.Remarks;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Tables;

namespace Workflow.Workbooks.Results;

/// <summary>Reads a year's result from its report: the machine form, which says everything, or the workbook, whose printed rows are matched with the definition.</summary>
public static class ResultFile
{
    /// <summary>Reads a report of a survey.</summary>
    /// <param name="survey">The definition the report was made with.</param>
    /// <param name="stream">Seekable; read to its end, not closed.</param>
    public static ResultReading Read(Survey survey, Stream stream)
    {
        if (JsonReport.Read(stream) is { } document)
        {
            return document.Survey.Id == survey.Id.Value
                ? new ResultReading(Of(document))
                : new ResultReading(null, Refusal: Remark.Doubt("result-other-survey", document.Survey.Id, survey.Id.Value));
        }

        stream.Position = 0;
        var reading = TableFile.Read(stream, "");
        return reading.Fault is not null ? new ResultReading(null, reading.Fault) : PrintedResult.Read(survey, reading.Tables);
    }

    private static YearResult Of(ReportDocument document) => new()
    {
        Answers = document.Rows.Where(r => r is { Submitted: true, RepostedFrom: null })
            .DistinctBy(r => (r.Item, r.Section)).ToDictionary(r => new AssignmentId(r.Item, new SectionCode(r.Section)), r => r.Answers),
        Indicators = document.Indicators.DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => i.Values),
    };
}
