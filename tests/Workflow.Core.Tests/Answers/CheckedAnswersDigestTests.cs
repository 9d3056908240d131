using System.Security.Cryptography;
using System.Text;
using Workflow.Core.Answers;

namespace Workflow.Core.Tests.Answers;

public class CheckedAnswersDigestTests
{
    [Fact]
    public void Of_DocumentedForm_IsWhatIsHashed()
    {
        var answers = Answers(("i2/1", "done", "実施\nした"), ("i1/1", "rating", "A"), ("i1/1", "done", "開催した"), ("i1/1", "reason", ""));

        var canonical = "i1/1\0done\0開催した\0i1/1\0rating\0A\0i2/1\0done\0実施\nした\0\u0001"u8;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(canonical)), CheckedAnswersDigest.Of(answers));
    }

    [Fact]
    public void Of_TextMovedToTheNextField_Differs() =>
        Assert.NotEqual(CheckedAnswersDigest.Of(Answers(("i1/1", "a", "bc"))), CheckedAnswersDigest.Of(Answers(("i1/1", "ab", "c"))));

    [Fact]
    public void Of_SameAnswersAsIndicators_Differ()
    {
        var note = Answers(("x/1", "note", "注")).Rows;
        var none = CheckedAnswers.None.Rows;

        Assert.NotEqual(CheckedAnswersDigest.Of(new CheckedAnswers(note, none)), CheckedAnswersDigest.Of(new CheckedAnswers(none, note)));
        Assert.Equal(64, Encoding.ASCII.GetByteCount(CheckedAnswersDigest.Of(CheckedAnswers.None)));
    }

    private static CheckedAnswers Answers(params (string Row, string Key, string Text)[] answers) => new(
        answers.GroupBy(a => a.Row).ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)g.ToDictionary(a => a.Key, a => a.Text)),
        CheckedAnswers.None.Indicators);
}
