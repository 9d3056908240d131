using Workflow.Core.Checks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Checks;

public class SectionCheckTests
{
    [Fact]
    public void Check_CleanAnswers_IsOkAndComplete()
    {
        var result = new CheckSample().Check();

        Assert.Empty(result.Findings);
        Assert.Equal(CheckStatus.Ok, result.Status);
        // Four required answers in each of three rows, and the indicator's actual.
        Assert.Equal((13, 13), (result.Answered, result.Total));
        Assert.Equal("B", result.Answers.Rows["i1/110"]["rating"]);
        Assert.Equal("82", result.Answers.Indicators["k1/110"]["R2:actual"]);
    }

    [Fact]
    public void Check_RowsAndColumnsInAnyOrder_GivesTheSameAnswers()
    {
        var straight = new CheckSample().Check();
        var reversed = new CheckSample().Reverse().Check();

        Assert.Empty(reversed.Findings);
        Assert.Equal(straight.Answers.Rows["i3/110"], reversed.Answers.Rows["i3/110"]);
    }

    [Fact]
    public void Check_SeveralFindings_ComeInTheOrderOfTheWorkbook()
    {
        var result = new CheckSample().Set("i2", "rating", "Z").Set("i1", "plan", "").Set("i1", "rating", "").Set("k1", "R2:actual", "多数").Check();

        Assert.Equal(["調査票!G5", "調査票!I5", "調査票!G6", "指標!N5"], result.Findings.Select(f => f.Cell));
        Assert.Equal(["E301", "E301", "E302", "E305"], result.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Check_AnotherSurvey_IsRejectedWithoutLookingAtAnswers()
    {
        var sample = new CheckSample().Set("i1", "rating", "Z");
        sample.Identity = sample.Identity with { SurveyId = new SurveyId("kosodate-r1") };

        var result = sample.Check();

        Assert.Equal(CheckStatus.Rejected, result.Status);
        Assert.Equal(["E201"], result.Findings.Select(f => f.Code));
        Assert.Empty(result.Answers.Rows);
    }
}
