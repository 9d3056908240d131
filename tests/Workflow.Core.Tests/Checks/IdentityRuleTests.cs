using Workflow.Core.Checks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Checks;

public class IdentityRuleTests
{
    [Fact]
    public void E201_WorkbookOfAnotherYear_IsRejected()
    {
        var sample = new CheckSample();
        sample.Identity = sample.Identity with { SurveyId = new SurveyId("kosodate-r1") };

        var finding = Assert.Single(sample.Check().Findings);

        Assert.Equal("E201", finding.Code);
        Assert.Equal("別の調査または別の年度の調査票です（このファイルは「kosodate-r1」、今回は「kosodate-r2」）。", finding.Message());
    }

    [Fact]
    public void E202_WorkbookOfAnotherSection_IsRejected()
    {
        var sample = new CheckSample();

        var result = sample.Check(section: new SectionCode("120"));

        Assert.Equal((CheckStatus.Rejected, "E202"), (result.Status, Assert.Single(result.Findings).Code));
        Assert.NotEqual(CheckStatus.Rejected, sample.Check(section: CheckSample.Section).Status);
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, false)]
    public void E207_IssueAgainstTheNewest_RejectsOnlyOlderOnes(int issue, int newest, bool rejected)
    {
        var sample = new CheckSample();
        sample.Identity = sample.Identity with { Issue = issue };

        Assert.Equal(rejected, sample.Check(issue: newest).Findings.Any(f => f.Code == "E207"));
    }

    [Fact]
    public void Check_SeveralMistakenIdentities_TellsAllOfThem()
    {
        var sample = new CheckSample();
        sample.Identity = sample.Identity with { SurveyId = new SurveyId("other"), Section = new SectionCode("999"), Issue = 0 };

        Assert.Equal(["E201", "E202", "E207"], sample.Check().Findings.Select(f => f.Code));
    }
}
