using System.Reflection;

namespace Workflow.Core.Tests.Text.WorkReports;

/// <summary>A sentence with what a coordinator reads in it; see tuning.tsv and heldout.tsv.</summary>
internal sealed record LabelledSentence(bool IsNotDone, string Text, string Why)
{
    public static IReadOnlyList<LabelledSentence> Load(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
                .Select(c => new LabelledSentence(c[0] == "notdone", c[1], c[2])),
        ];
    }
}
