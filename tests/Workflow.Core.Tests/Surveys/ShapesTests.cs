using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Tests.Surveys;

public class ShapesTests
{
    [Theory]
    [InlineData("kikaku@city.midorino.example", true)]
    [InlineData("a.b+c@x-1.example", true)]
    [InlineData("kikaku@midorino", false)]
    [InlineData("@city.example", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("a b@c.example", false)]
    [InlineData("a@c..example", false)]
    [InlineData("a@-c.example", false)]
    [InlineData("a@c.example.", false)]
    [InlineData("企画@city.example", false)]
    [InlineData("a@city.example, b@city.example", false)]
    public void IsAddress_Text_IsOneAddressOrNot(string text, bool expected) => Assert.Equal(expected, Shapes.IsAddress(text));

    [Theory]
    [InlineData("#C6EFCE", true)]
    [InlineData("#c6efce", true)]
    [InlineData("C6EFCE", false)]
    [InlineData("#C6EFC", false)]
    [InlineData("#C6EFCG", false)]
    public void IsColor_Text_HasSixDigits(string text, bool expected) => Assert.Equal(expected, Shapes.IsColor(text));
}
