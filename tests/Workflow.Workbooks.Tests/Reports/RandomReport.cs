using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Core.Tests.Consolidation;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>Surveys and answers that nobody would write, from a seed: forms of any shape, texts with everything that breaks a file format.</summary>
internal static class RandomReport
{
    /// <summary>None begins with an apostrophe: such a text before a sign could not be told from a defused one, by the rule of the csv itself.</summary>
    private static readonly string[] Pieces =
    [
        "相談", "=1+1", "+81", "-5", "-", "@here", "\t表", "\n", "\"引用\"", ",", "、", "<b>&amp;</b>", "_x0041_", "𠮷野家", "  ", "0012", "1,234", "-12.5%", "it's", "\u000b", "㈱", "ｶﾅ", "①", "]]>", "\ufeff",
    ];

    public static Report From(int seed)
    {
        var random = new Random(seed);
        var form = new FormBuilder { Shared = random.Next(3) == 0 ? SharedItemRule.Lead : SharedItemRule.Each, Width = random.Next(2) == 0 ? RatingWidth.Full : RatingWidth.Half, Unanswered = random.Next(2) == 0 ? "未選択" : "" };
        for (var i = 0; i < random.Next(3); i++)
        {
            form.Given($"h{i}", $"見出し{i}", FieldKind.Heading, merged: random.Next(2) == 0);
        }

        form.Given("name", "名\"前,", merged: random.Next(2) == 0, print: "{value}【{tags}】").Given("section", "担当課", FieldKind.Section);
        for (var i = 0; i < random.Next(1, 5); i++)
        {
            form.Answer($"a{i}", $"回答{i}", random.Next(3) == 0 ? FieldKind.Rating : FieldKind.LongText, merged: random.Next(3) == 0);
        }

        var sections = random.Next(1, 5);
        for (var i = 0; i < sections; i++)
        {
            form.Section($"s{i}", $"第{i}課");
        }

        for (var i = 0; i < random.Next(1, 9); i++)
        {
            form.Item($"i{i}", [.. Enumerable.Range(0, random.Next(1, sections + 1)).Select(s => $"s{(s + i) % sections}").Distinct()], random.Next(3) == 0 ? ["新規"] : null,
                given: [("h0", $"{random.Next(2)}"), ("h1", Text(random)), ("name", Text(random))]);
        }

        return Filled(form.Build(), random);
    }

    private static Report Filled(Survey survey, Random random)
    {
        var consolidator = new Consolidator(survey);
        foreach (var section in consolidator.Build(FormBuilder.Now).Sections.Where(_ => random.Next(4) > 0))
        {
            consolidator.Add(FormBuilder.Submission(section.Section.Code.Value,
                [.. survey.Items.Select(i => (i.Id, survey.Fields.Where(f => f.IsAnswer && random.Next(5) > 0)
                    .SelectMany(f => new[] { f.Key, f.Kind == FieldKind.Rating ? "AB?"[random.Next(3)].ToString() : Text(random) }).ToArray()))]));
        }

        return consolidator.Build(FormBuilder.Now);
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
