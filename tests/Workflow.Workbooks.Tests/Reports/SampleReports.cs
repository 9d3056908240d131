using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Tests.Consolidation;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>Reports of みどり野市 in the shapes that cities publish.</summary>
internal static class SampleReports
{
    private const string Sentence = "市内3か所の会場で講座を開き、延べ412人が参加した。申込みの開始から3日で定員に達した回もあり、次年度は会場を増やして対応する。";
    private static readonly string[] Ratings = ["A", "B", "A", "C", "A", "B"];
    private static readonly string[] Ways = ["継続", "充実", "縮小", "廃止"];

    /// <summary>A flat list with full-width ratings, shared items, one missing section and one rejected file.</summary>
    public static Report Flat(int items = 24, int sections = 8)
    {
        var form = new FormBuilder { Width = RatingWidth.Full }.Given("no", "項目", FieldKind.ItemNumber).Given("name", "計画").Given("section", "担当", FieldKind.Section)
            .Answer("done", "R2実施内容").Answer("rating", "評価", FieldKind.Rating).Answer("reason", "理由・課題等").Answer("next", "R3計画内容");
        AddSections(form, sections);
        for (var i = 1; i <= items; i++)
        {
            form.Item($"p{i}", By(i, sections, i % 8 == 0 ? 2 : 1), given: [("no", $"{i}"), ("name", $"第{i}の取組：こどもの居場所となる場の確保と支援")]);
        }

        var survey = form.Build();
        var consolidator = new Consolidator(survey);
        Submit(consolidator, survey, missing: 2);
        consolidator.Reject(new RejectedWorkbook("102_第2課.xls", new SectionCode("102"), [new Finding("E101")]));
        return consolidator.Build(FormBuilder.Now);
    }

    /// <summary>Headings in two levels, numbers that restart, contents merged over the sections of an item, a choice, an unanswered row, texts of headings.</summary>
    public static Report Headings(int items = 48, int sections = 17, bool mergedHeadings = false)
    {
        var form = new FormBuilder
        {
            Unanswered = "未選択",
            Texts = [new HeadingText(["基本目標1 地域で支える子育て"], false, "地域の人と場をつなぎ、子育ての孤立を防ぎます。" + Sentence), new HeadingText(["基本目標1 地域で支える子育て"], true, "詳しくはこども政策課へお問い合わせください。")],
        }
            .Given("goal", "基本目標", FieldKind.Heading, merged: mergedHeadings).Given("theme", "主要課題", FieldKind.Heading, merged: mergedHeadings)
            .Given("no", "No.", FieldKind.ItemNumber, merged: true).Given("name", "事業名", merged: true, print: "{value}【{tags}】")
            .Given("section", "担当課", FieldKind.Section).Given("content", "内容（第2期計画記載）", FieldKind.LongText, merged: true)
            .Answer("done", "実施状況（令和2年度）").Answer("rating", "評価", FieldKind.Rating).Answer("next", "今後の取り組み").Answer("way", "方向性", FieldKind.Choice, choices: Ways);
        AddSections(form, sections);
        for (var i = 0; i < items; i++)
        {
            form.Item($"i{i}", By(i, sections, (i % 3) + 1), i % 5 == 0 ? ["新規"] : null, given:
            [
                ("goal", $"基本目標{(i / 16) + 1} {(i < 16 ? "地域で支える子育て" : "健やかな成長と学び")}"), ("theme", $"({(i / 8 % 2) + 1}) {(i / 8 % 2 == 0 ? "相談と情報提供の充実" : "居場所づくりの推進")}"),
                ("no", $"{(i % 8) + 1}"), ("name", $"子育て家庭への支援事業その{i + 1}"), ("content", string.Concat(Enumerable.Repeat(Sentence, (i % 4) + 1))),
            ]);
        }

        var survey = form.Build();
        var consolidator = new Consolidator(survey);
        Submit(consolidator, survey, missing: 4);
        return consolidator.Build(FormBuilder.Now, [new Correction(new AssignmentId("i0", new SectionCode("101")), "done", "事務局が表記を統一した文です。")]);
    }

    /// <summary>Findings in long texts without a rating, in two heading levels; one section is missing.</summary>
    public static Report Narrative()
    {
        var form = new FormBuilder { Scale = new Scale([]) }.Given("group", "部会", FieldKind.Heading).Given("theme", "検討の柱", FieldKind.Heading).Given("name", "検討事項").Given("section", "担当課", FieldKind.Section)
            .Answer("result", "検討結果").Answer("remaining", "残された課題");
        AddSections(form, 3);
        form.Item("n1", ["101"], given: [("group", "相談支援部会"), ("theme", "相談体制"), ("name", "窓口の役割")]);
        form.Item("n2", ["102"], given: [("group", "相談支援部会"), ("theme", "相談体制"), ("name", "情報の引継ぎ")]);
        form.Item("n3", ["103"], given: [("group", "居場所部会"), ("theme", "居場所"), ("name", "居場所")]);
        var survey = form.Build();
        var consolidator = new Consolidator(survey);
        foreach (var (item, section) in new[] { ("n1", "101"), ("n3", "103") })
        {
            consolidator.Add(FormBuilder.Submission(section, (item, ["result", $"{item}の検討を行った。{Sentence}{Sentence}\n{Sentence}{Sentence}", "remaining", Sentence])));
        }

        return consolidator.Build(FormBuilder.Now);
    }

    /// <summary>An indicator matrix across the change of era, with shared outcomes.</summary>
    public static Report Indicators()
    {
        IReadOnlyList<IndicatorColumn> years =
            [.. new[] { ("H30", 2018), ("R1", 2019), ("R2", 2020), ("R3", 2021) }.SelectMany(y => new[] { true, false }.Select(t => new IndicatorColumn(y.Item1, new FiscalYear(y.Item2), t)))];
        var form = new FormBuilder { Years = years }.Given("goal", "基本目標", FieldKind.Heading).Given("theme", "主要課題", FieldKind.Heading).Given("name", "事業名").Answer("rating", "評価", FieldKind.Rating)
            .Section("101", "こども課").Section("102", "図書館")
            .Item("i1", ["101"], given: [("goal", "基本目標1 地域で支える子育て"), ("theme", "(1) 相談"), ("name", "ガイドブックの発行")]);
        for (var i = 0; i < 7; i++)
        {
            form.Indicator(new Indicator
            {
                Id = $"k{i}", Category = i < 2 ? "普及・啓発" : "相談", RelatedItems = i < 3 ? ["★1 子育て情報の提供", "3 ガイドブックの発行", "i1"] : ["4 各種相談", "5 地域子育て相談"],
                Outcome = i < 3 ? "子育てに関する情報を多くの世帯に届けられている" : "気軽に相談できる体制が整っている", Name = $"子育てしやすいまちだと思う市民の割合（市民アンケート 問{i + 1}）", Unit = i % 2 == 0 ? "%" : "件",
                Direction = i % 2 == 0 ? IndicatorDirection.Value : IndicatorDirection.Up, Baseline = i % 2 == 0 ? "51.4" : "2,068", BaselineDate = "H30年度末",
                Headings = new Dictionary<string, string> { ["goal"] = i < 5 ? "基本目標1 地域で支える子育て" : "基本目標2 母子の健康", ["theme"] = i < 2 ? "(1) 相談" : "(2) 支援" },
                Sections = i % 2 == 0 ? [new("101")] : [new("102"), new("101")],
                Values = FormBuilder.Pairs("H30:target", "-", "H30:actual", "51.4", "R1:target", "-", "R1:actual", "56.8", "R2:target", i % 2 == 0 ? "60" : "↑", "R3:target", i % 2 == 0 ? "63" : "↑"),
            });
        }

        var consolidator = new Consolidator(form.Build());
        var actuals = Enumerable.Range(0, 7).Where(i => i % 2 == 0).ToDictionary(i => $"k{i}/101", i => FormBuilder.Pairs("R2:actual", $"{58 + i}.2", "note", i == 0 ? "会場の休館により調査の対象が減った。" : ""));
        consolidator.Add(FormBuilder.Submission("101", ("i1", ["rating", "A"])) with { Answers = new CheckedAnswers(CheckedAnswers.None.Rows, actuals) });
        return consolidator.Build(FormBuilder.Now);
    }

    private static void AddSections(FormBuilder form, int sections)
    {
        for (var i = 1; i <= sections; i++)
        {
            form.Section($"{100 + i}", i % 4 == 0 ? $"第{i}子ども家庭総合支援課" : $"第{i}課");
        }
    }

    private static string[] By(int item, int sections, int count) => [.. Enumerable.Range(item, count).Select(n => $"{101 + (n % sections)}").Distinct()];

    private static void Submit(Consolidator consolidator, Survey survey, int missing)
    {
        foreach (var (section, index) in survey.Sections.Select((s, i) => (s, i)))
        {
            var rows = survey.Items.Where(i => i.Sections.Contains(section.Code)).Select((item, n) => (item.Id, Answers(survey, item, index + n))).ToArray();
            if (index + 1 != missing && rows.Length > 0)
            {
                consolidator.Add(FormBuilder.Submission(section.Code.Value, rows) with
                {
                    Answered = rows.Length * 3, Total = rows.Length * 4, Marks = index == 0 ? SubmissionMarks.Late | SubmissionMarks.ByCoordinator : SubmissionMarks.None,
                    Findings = index == 1 ? [new Finding("E101") { Row = $"{rows[0].Id}/{section.Code}", Field = "done", Cell = "調査票!F5" }] : [],
                });
                if (index == 0)
                {
                    consolidator.Add(FormBuilder.Submission(section.Code.Value) with { File = "101_第1課（控え）.xlsx", SubmittedAt = FormBuilder.Now.AddDays(-9) });
                }
            }
        }
    }

    private static string[] Answers(Survey survey, Item item, int seed) =>
    [
        "done", seed % 7 == 3 ? "=SUM(A1:A3) ではなく、" + Sentence + "\n・1回目 延べ131人\n・2回目 延べ281人" : string.Concat(Enumerable.Repeat(Sentence, (seed % 3) + 1)),
        .. seed % 11 == 5 ? Array.Empty<string>() : ["rating", Ratings[(seed + item.Id.Length) % Ratings.Length]],
        "reason", "会場の利用が制限され、広く周知することが難しかった。" + (seed % 4 == 0 ? Sentence : ""),
        "next", "-" + Sentence[..((seed * 7 % 40) + 20)],
        .. survey.Fields.Any(f => f.Key == "way") && seed % 6 != 1 ? ["way", Ways[seed % 3]] : Array.Empty<string>(),
    ];
}
