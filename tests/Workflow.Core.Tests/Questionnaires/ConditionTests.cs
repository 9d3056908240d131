using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Questionnaires;

public class ConditionTests
{
    [Theory]
    [InlineData("rating=B,C", "B", true)]
    [InlineData("rating=B,C", "A", false)]
    [InlineData("rating=B、C", "Ｃ", true)]
    [InlineData("ｒａｔｉｎｇ＝Ｂ，Ｃ", "B", true)]
    [InlineData("rating != A", "B", true)]
    [InlineData("rating≠A", "A", false)]
    [InlineData("rating!=A", "", false)]
    [InlineData("rating=A", null, false)]
    [InlineData("rating!=A", "　", false)]
    public void Holds_ParsedCondition_JudgesTheAnswer(string text, string? answer, bool holds)
    {
        Assert.True(Condition.TryParse(text, out var condition));
        Assert.Equal(holds, condition.Holds(answer));
        Assert.True(Condition.TryParse(condition.ToString(), out var again));
        Assert.Equal(condition, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rating")]
    [InlineData("=A")]
    [InlineData("!=A")]
    [InlineData("rating=")]
    [InlineData("rating=、")]
    public void TryParse_AnotherShape_IsFalse(string text) => Assert.False(Condition.TryParse(text, out _));

    [Fact]
    public void TryParse_ValuesOnSeveralLines_AreSplitAsTheBookSaysListsAre()
    {
        Assert.True(Condition.TryParse("rating=B\nC", out var condition));
        Assert.True(condition.Holds("C"));
    }
}
