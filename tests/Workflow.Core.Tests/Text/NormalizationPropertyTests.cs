using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Text;

namespace Workflow.Core.Tests.Text;

public class NormalizationPropertyTests
{
    // Characters that normalisation treats differently, so that random texts meet each other's edges.
    private static readonly char[] Alphabet = ['a', 'Ａ', '１', 'か', '\u3099', '\u200b', '\ufeff', ' ', '　', '\t', '\n', '\r', '\u0001', '\u2028', '\u2029', '¨', '㍿', 'ﾊ', 'ﾟ', '、'];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Alphabet).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Code_Twice_EqualsOnce() => Check(t => Normalization.Code(Normalization.Code(t)) == Normalization.Code(t));

    [Fact]
    public void Prose_Twice_EqualsOnce() => Check(t => Normalization.Prose(Normalization.Prose(t)) == Normalization.Prose(t));

    [Fact]
    public void Prose_AnyText_HasNoControlCharactersNorBlanksAtLineEnds() => Check(t => Normalization.Prose(t).Split('\n')
        .All(line => line.TrimEnd() == line && line.All(c => c == '\t' || (!char.IsControl(c) && c is not ('\u2028' or '\u2029')))));

    [Fact]
    public void Prose_AnyText_KeepsEveryVisibleCharacterInOrder() => Check(t => Visible(Normalization.Prose(t)) == Visible(t));

    [Fact]
    public void SameWords_AnyText_IsItselfInAnyWidthAndSpacing() => Check(t =>
    {
        var spaced = string.Concat(t.Select(c => c + " "));
        return SameWords.Comparer.Equals(t, spaced) && SameWords.Comparer.GetHashCode(t) == SameWords.Comparer.GetHashCode(spaced);
    });

    [Theory]
    [InlineData("か\u200b\u3099", "が")]
    [InlineData("a\u2029b", "ab")]
    public void Code_InvisibleBetweenMarks_ComposesAllTheSame(string typed, string expected) => Assert.Equal(expected, Normalization.Code(typed));

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !Normalization.IsInvisible(c)));

    private static void Check(Func<string, bool> property) => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Texts, property));
}
