using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 担当課: one section a row.</summary>
internal static class SectionSheet
{
    /// <summary>The sections.</summary>
    public static List<SectionDraft> Read(BookTable table, BookFindings findings)
    {
        var column = BookHeaders.Sections.ToDictionary(h => h.Property, h => table.Use(h.Header));
        table.ReportUnused([.. BookHeaders.Sections.Select(h => h.Header)]);
        var places = findings.Places(SurveyPlace.Sections, table.Sheet);
        var sections = new List<SectionDraft>();
        while (table.Read())
        {
            places.AddRow(table.Row);
            sections.Add(new SectionDraft
            {
                Code = table.Word(column["code"]),
                Name = table.Word(column["name"]),
                Mail = table.Word(column["mail"]),
                GroupId = table.Word(column["groupId"]),
                Staff = table.List(column["staff"]),
                Approver = table.Word(column["approver"]),
                Predecessors = table.List(column["predecessors"]),
            });
        }

        return sections;
    }
}
