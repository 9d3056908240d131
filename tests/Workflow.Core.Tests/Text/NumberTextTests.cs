using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Text;

namespace Workflow.Core.Tests.Text;

public class NumberTextTests
{
    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("１，２３４", 1234)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("85.5%", 85.5)]
    [InlineData("△12", -12)]
    [InlineData("▲ 12", -12)]
    [InlineData("−3", -3)]
    [InlineData("+3", 3)]
    [InlineData(" 7 ", 7)]
    [InlineData("0.0", 0)]
    public void TryParse_AsClerksWrite_IsTheNumber(string text, double expected)
    {
        Assert.True(NumberText.TryParse(text, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData("1,23")]
    [InlineData(",123")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1.2,345")]
    [InlineData("1.2.3")]
    [InlineData("5.")]
    [InlineData("十")]
    [InlineData("①件")]
    [InlineData("約5")]
    [InlineData("5人")]
    [InlineData("1e5")]
    [InlineData("79228162514264337593543950336")]
    public void TryParse_AnythingElse_IsFalse(string text) => Assert.False(NumberText.TryParse(text, out _));

    [Fact]
    public void TryParse_PrintedWithSeparators_ReadsBack() => Check.QuickThrowOnFailure(Prop.ForAll<int, int>((whole, cents) =>
    {
        var value = whole + (Math.Abs(cents % 100) / 100m * Math.Sign(whole));
        return NumberText.TryParse(value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture), out var read) && read == value;
    }));

    [Fact]
    public void TryParse_AnyText_ReadsOnlyWhatHasADigit() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(t => !NumberText.TryParse(t ?? "", out _) || Normalization.Code(t!).Any(char.IsAsciiDigit)));
}
