using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Html;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>The projects as a table of the page; ratings carry the colour of their 評価区分 beside their code, changes an arrow that is also read aloud.</summary>
internal sealed class TrendProjectTable(HtmlWriter html, TrendReport report, TrendTexts texts)
{
    private readonly TrendColors colors = new(report);

    /// <summary>One class for each rating and year.</summary>
    public string Css => string.Concat(report.Years.SelectMany((y, i) => y.Scale.Levels.Select((_, rank) => (Class: Class(i, rank), Color: colors.Of(i, rank))))
        .Select(c => $"td.{c.Class} {{ background: #{c.Color}; color: #{TextColor.On(c.Color)}; }}\n"));

    public void Write()
    {
        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Line(texts["part-projects"]).Raw("\"><table><caption class=\"v\">").Line(texts["part-projects"])
            .Raw("</caption><colgroup>").Raw(report.HasHeadings ? "<col style=\"width:16%\">" : "").Raw("<col style=\"width:6%\"><col style=\"width:26%\"><col style=\"width:14%\">").Raw(string.Concat(Enumerable.Repeat("<col>", report.Years.Count + 1)))
            .Raw("</colgroup><thead><tr>");
        foreach (var header in (report.HasHeadings ? new[] { texts["heading"] } : []).Concat([texts["number"], texts["name"], texts["section"]]).Concat(report.Years.Select(y => y.Year.ShortName)).Append(texts["lowest"]))
        {
            html.Raw("<th scope=\"col\">").Text(header).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>\n");
        foreach (var project in report.Projects)
        {
            Row(project);
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static string Class(int year, int rank) => $"y{year}r{rank}";

    private void Row(TrendProject project)
    {
        html.Raw("<tr>");
        if (report.HasHeadings)
        {
            html.Raw("<td>").Text(project.Heading).Raw("</td>");
        }

        html.Raw("<td class=\"c\">").Text(project.Number).Raw("</td><th scope=\"row\">").Text(project.Name).Raw("</th><td>").Text(project.Section).Raw("</td>");
        for (var i = 0; i < project.Ratings.Count; i++)
        {
            var rating = project.Ratings[i];
            html.Raw("<td class=\"c");
            if (rating.State == RatingState.Rated)
            {
                html.Raw(" ").Raw(Class(i, rating.Rank));
            }
            else if (rating.State != RatingState.Absent)
            {
                html.Raw(" m");
            }

            html.Raw("\">").Text(texts.Rating(rating));
            if (project.Changes[i] != RatingChange.None)
            {
                html.Raw(" ").Text(texts.Change(project.Changes[i]));
            }

            html.Raw("</td>");
        }

        html.Raw("<td class=\"c\">").Text(TrendTexts.Run(project)).Raw("</td></tr>\n");
    }
}
