using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Tests.Checks;

namespace Workflow.Core.Tests.Questionnaires;

public class GivenDigestTests
{
    private static readonly Questionnaire Base = CheckSample.Ask();

    public static TheoryData<string> GivenCells => ["category", "related", "outcome", "name", "unit", "direction", "baseline", "baseline_date", "heading", "target", "actual"];

    [Theory]
    [MemberData(nameof(GivenCells))]
    public void Of_AnyGivenCellOfAnIndicatorChanged_Differs(string cell)
    {
        var before = CheckSample.Indicator;
        var after = cell switch
        {
            "category" => before with { Category = "相談" },
            "related" => before with { RelatedItems = ["1 子育て講座"] },
            "outcome" => before with { Outcome = "満足度の向上" },
            "name" => before with { Name = "参加者数" },
            "unit" => before with { Unit = "人" },
            "direction" => before with { Direction = IndicatorDirection.Down },
            "baseline" => before with { Baseline = "71" },
            "baseline_date" => before with { BaselineDate = "H30" },
            "heading" => before with { Headings = new Dictionary<string, string> { ["heading"] = "2 学び" } },
            "target" => before with { Values = new Dictionary<string, string>(before.Values) { ["R2:target"] = "81" } },
            _ => before with { Values = new Dictionary<string, string>(before.Values) { ["R1:actual"] = "79" } },
        };

        Assert.NotEqual(GivenDigest.Of(Base), GivenDigest.Of(CheckSample.Ask(after)));
    }

    [Fact]
    public void Of_OrderOfDictionaries_DoesNotMatter()
    {
        var turned = Base with { Rows = [.. Base.Rows.Select(r => r with { Given = r.Given.Reverse().ToDictionary(g => g.Key, g => g.Value) })] };

        Assert.Equal(GivenDigest.Of(Base), GivenDigest.Of(turned));
        Assert.NotEqual(GivenDigest.Of(Base), GivenDigest.Of(Base with { Rows = [.. Base.Rows.Reverse()] }));
    }

    [Fact]
    public void Of_LastYearsAnswerShownBeside_Counts()
    {
        var changed = Base with { Rows = [.. Base.Rows.Select(r => r with { Prior = new Dictionary<string, string> { ["done"] = "別の文" } })] };

        Assert.NotEqual(GivenDigest.Of(Base), GivenDigest.Of(changed));
        Assert.Equal(GivenDigest.Of(Base), GivenDigest.Of(Base with { DueAt = Base.DueAt.AddDays(7), SectionName = "こども課", Issue = 2 }));
    }
}
