using System.Globalization;
using Workflow.Core.Tests.Findings;
using Workflow.Core.Text.WorkReports;
using Xunit.Abstractions;

namespace Workflow.Core.Tests.Text.WorkReports;

public class WorkReportTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning.tsv", 0.95, 0.95)]
    [InlineData("heldout.tsv", 0.95, 0.9)]
    public void Read_LabelledSentences_ReachesPrecisionAndRecall(string file, double precision, double recall)
    {
        var sentences = LabelledSentence.Load(file);
        var right = 0;
        var falseAlarms = 0;
        var missed = 0;
        foreach (var sentence in sentences)
        {
            var found = WorkReport.Read(sentence.Text).Verdict == WorkVerdict.NotDone;
            right += found && sentence.IsNotDone ? 1 : 0;
            falseAlarms += found && !sentence.IsNotDone ? 1 : 0;
            missed += !found && sentence.IsNotDone ? 1 : 0;
            if (found != sentence.IsNotDone)
            {
                output.WriteLine($"{(found ? "false alarm" : "missed")}: {sentence.Text} ({sentence.Why})");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {right} found, {falseAlarms} false alarms, {missed} missed of {sentences.Count}"));
        var wanted = right + missed;
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {Path.GetFileNameWithoutExtension(file)} | {wanted} | {sentences.Count - wanted} | {right} | {falseAlarms} | {missed} | {(double)right / (right + falseAlarms):F2} | {(double)right / wanted:F2} |");
        Assert.Contains(row, File.ReadAllText(FindingsPage.File), StringComparison.Ordinal);
        Assert.True(right >= precision * (right + falseAlarms), $"precision: {falseAlarms} false alarms beside {right} found");
        Assert.True(right >= recall * (right + missed), $"recall: {missed} missed beside {right} found");
    }
}
