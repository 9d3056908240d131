using Workflow.Core.Consolidation;

namespace Workflow.Core.Tests.Consolidation;

public sealed class PrintTemplateTests
{
    [Theory]
    [InlineData("{value}", "相談", "", "相談")]
    [InlineData("{value}【{tags}】", "相談", "新規", "相談【新規】")]
    [InlineData("{value}【{tags}】", "相談", "", "相談")]
    [InlineData("{no} {tags}", "", "◎", "3 ◎")]
    [InlineData("{no} {tags}", "", "", "3")]
    [InlineData("{tags} {no}", "", "", "3")]
    [InlineData("{no} {tags} {value}", "相談", "", "3 相談")]
    [InlineData("No.{no}（（{tags}））", "", "", "No.3")]
    [InlineData("{value}（{tags}）件", "相談", "", "相談件")]
    [InlineData("{value}（{tags} 年）", "相談", "", "相談（ 年）")]
    [InlineData("{value}【{unknown}】", "相談", "新規", "相談")]
    [InlineData("{value}%", "", "", "")]
    [InlineData("固定", "相談", "", "固定")]
    [InlineData("{value} {開いたまま", "相談", "", "相談 {開いたまま")]
    [InlineData("{value}", "  前後の空白は値のもの 【】", "", "  前後の空白は値のもの 【】")]
    [InlineData("{value}", "{tags}", "新規", "{tags}")]
    public void Print_Template_LeavesNoEmptyBrackets(string template, string value, string tags, string printed) =>
        Assert.Equal(printed, PrintTemplate.Parse(template).Print(key => key switch { "value" => value, "tags" => tags, "no" => "3", _ => null }));

    [Theory]
    [InlineData("{value}", true)]
    [InlineData(" {value}", false)]
    [InlineData("{tags}", false)]
    public void IsPlain_Template_OnlyForTheValueAlone(string template, bool plain) => Assert.Equal(plain, PrintTemplate.Parse(template).IsPlain);
}
