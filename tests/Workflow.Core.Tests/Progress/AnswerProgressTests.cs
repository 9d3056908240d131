using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Answers;
using Workflow.Core.Progress;
using Workflow.Core.Tests.Checks;

namespace Workflow.Core.Tests.Progress;

public class AnswerProgressTests
{
    [Fact]
    public void Of_NothingAnswered_CountsWhatIsRequiredUnconditionally() =>
        Assert.Equal(new AnswerProgress(0, 13), AnswerProgress.Of(CheckSample.Ask(), CheckedAnswers.None));

    [Theory]
    [InlineData("A", "", 13, 13)]
    [InlineData("C", "", 13, 14)]
    [InlineData("C", "会場を確保できなかった。", 14, 14)]
    [InlineData("A", "任意の理由。", 13, 13)]
    [InlineData("Z", "", 13, 13)]
    public void Of_ReasonThatTheRatingNeeds_IsCountedWithIt(string rating, string reason, int answered, int total)
    {
        var result = new CheckSample().Set("i1", "rating", rating).Set("i1", "reason", reason).Check();

        Assert.Equal((answered, total), (result.Answered, result.Total));
    }

    [Fact]
    public void Of_AnyAnswers_IsCompleteExactlyWhenNothingRequiredIsMissing()
    {
        var ratings = Gen.Elements("A", "B", "C", "", "Z");
        var texts = Gen.Elements("", "講座を2回開いた。", "同上");
        var rows = ratings.SelectMany(_ => texts, (rating, reason) => (rating, reason)).SelectMany(_ => Gen.Elements("継続", "充実", ""), (r, direction) => (r.rating, r.reason, direction));

        Check.QuickThrowOnFailure(Prop.ForAll(rows.ToArbitrary(), row =>
        {
            var result = new CheckSample().Set("i1", "rating", row.rating).Set("i1", "reason", row.reason).Set("i1", "direction", row.direction).Check();
            var missing = result.Findings.Count(f => f.Code is "E301" or "E303");
            return result.Total - result.Answered == missing;
        }));
    }
}
