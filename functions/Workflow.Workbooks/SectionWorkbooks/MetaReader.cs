using System.Globalization;
using System.Text;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>Reads the sheet <c>_workflow</c>: keys in A, values in B, in any order.</summary>
internal sealed class MetaReader
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private MetaReader()
    {
    }

    /// <summary>What the workbook says it is.</summary>
    public WorkbookIdentity Identity { get; private set; } = null!;

    /// <summary>Reads the sheet; null when it is not ours: no survey id, section code or issue number that reads.</summary>
    public static MetaReader? Read(WorkbookFile file, bool withQuestionnaire)
    {
        if (file.FindSheet(WorkbookFormat.MetaSheet) is not { } sheet)
        {
            return null;
        }

        var meta = new MetaReader();
        var rows = file.Read(sheet);
        while (rows.Read())
        {
            var key = rows.Text(1);
            var piece = key.IndexOf(':');
            if (key.Length > 0 && (piece < 0 || (withQuestionnaire && !key.StartsWith(WorkbookFormat.Keys.List, StringComparison.Ordinal))))
            {
                meta.values.TryAdd(key, rows.Text(2));
            }
        }

        return meta.ReadIdentity() ? meta : null;
    }

    /// <summary>The questionnaire the workbook carries; null when it does not read.</summary>
    public Questionnaire? ReadQuestionnaire() => QuestionnaireJson.Read(Identity, Joined(WorkbookFormat.Keys.Form), Joined(WorkbookFormat.Keys.Rows));

    private bool ReadIdentity()
    {
        if (!SurveyId.TryParse(Value(WorkbookFormat.Keys.Survey), out var survey)
            || !SectionCode.TryParse(Value(WorkbookFormat.Keys.Section), out var section)
            || !int.TryParse(Value(WorkbookFormat.Keys.Issue), NumberStyles.None, CultureInfo.InvariantCulture, out var issue)
            || issue == 0)
        {
            return false;
        }

        Identity = new WorkbookIdentity(survey, section, issue, Value(WorkbookFormat.Keys.Digest));
        return true;
    }

    private string Value(string key) => Normalization.Code(values.GetValueOrDefault(key, ""));

    private string Joined(string key)
    {
        var text = new StringBuilder();
        for (var piece = 1; values.TryGetValue($"{key}:{piece.ToString(CultureInfo.InvariantCulture)}", out var part); piece++)
        {
            text.Append(part);
        }

        return text.ToString();
    }
}
