using System.Diagnostics;
using System.Text;
using Workflow.Core.Text;

namespace Workflow.Core.Tests.Text;

public class NormalizationTests
{
    [Theory]
    [InlineData("Ａ", "A")]
    [InlineData("１２", "12")]
    [InlineData("　Ａ　", "A")]
    [InlineData("ﾊﾟｿｺﾝ", "パソコン")]
    [InlineData("か\u3099", "が")]
    [InlineData("①", "1")]
    [InlineData("㈱", "(株)")]
    [InlineData("㋿", "令和")]
    [InlineData("８５．５％", "85.5%")]
    [InlineData("◎", "◎")]
    [InlineData("一\u200b部", "一部")]
    [InlineData("A\r\n", "A")]
    public void Code_TypedByHand_IsComparable(string typed, string expected) => Assert.Equal(expected, Normalization.Code(typed));

    [Fact]
    public async Task Code_EveryCharacterAndManyPairs_EqualsPythonsNfkc()
    {
        if (!File.Exists("/usr/bin/python3"))
        {
            Console.WriteLine("Not compared with a second implementation: no python3 here.");
            return;
        }

        const string script = """
            import sys, unicodedata
            for line in sys.stdin:
                text = ''.join(chr(int(c, 16)) for c in line.split())
                print(' '.join('%X' % ord(c) for c in unicodedata.normalize('NFKC', text)))
            """;
        var texts = Samples().ToList();
        var start = new ProcessStartInfo("/usr/bin/python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, ArgumentList = { "-c", script } };
        using var python = Process.Start(start)!;
        var writing = Task.Run(() =>
        {
            foreach (var text in texts)
            {
                python.StandardInput.WriteLine(Points(text));
            }

            python.StandardInput.Close();
        });

        var differences = texts.Select(t => (Text: t, Theirs: python.StandardOutput.ReadLine(), Ours: Points(Nfkc.Normalize(t)))).Where(t => t.Theirs != t.Ours).Take(5).ToList();

        Assert.Empty(differences);
        await writing;
    }

    // Every assigned character of the basic plane and random runs of characters with marks; the seed is fixed.
    private static IEnumerable<string> Samples()
    {
        for (var c = 0x20; c < 0x1F700; c++)
        {
            if (c is < 0xD800 or > 0xDFFF && Rune.GetUnicodeCategory(new Rune(c)) != System.Globalization.UnicodeCategory.OtherNotAssigned)
            {
                yield return new Rune(c).ToString();
            }
        }

        var random = new Random(20260401);
        string[] pool = ["a", "é", "か", "ウ", "ｶ", "ﾟ", "ﾞ", "\u3099", "\u309a", "\u0301", "\u0323", "\u0307", "ṩ", "각", "ᄀ", "ᅡ", "ᆨ", "㌔", "①", "Å", "ﬁ", "漢", "1"];
        for (var i = 0; i < 3000; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => pool[random.Next(pool.Length)]));
        }
    }

    private static string Points(string text) => string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X")));
}
