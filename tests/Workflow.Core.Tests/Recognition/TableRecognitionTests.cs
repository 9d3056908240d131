using Workflow.Core.Recognition;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Recognition;

/// <summary>Tables in the shapes that cities publish, all of みどり野市.</summary>
public sealed class TableRecognitionTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void FlatList_FullWidthRatingsAndYears_BecomesTheForm()
    {
        var survey = Survey(
            ["みどり野市こども応援計画 進捗状況調査"],
            ["項目", "計画", "担当", "Ｒ２実施内容", "評価", "理由・課題等", "Ｒ３計画内容"],
            ["1", "ひろばの開設", "子育て支援課", "週5日開いた。", "Ａ", "会場が足りない。", "会場を増やす。"],
            ["2", "読み聞かせの会", "図書館", "月1回行った。", "Ｂ", "参加が減った。", "日曜にも開く。"],
            ["", "", "保育課", "園で行った。", "Ａ", "", "続ける。"],
            ["3", "通学路の見守り", "学校教育課", "中止した。", "C", "担い手が減った。", "募集する。"]);

        Assert.Equal(["no", "name", "section", "done", "rating", "reason", "plan"], survey.Fields.Select(f => f.Key));
        Assert.Equal(2020, survey.Year.Year);
        Assert.Equal("みどり野市こども応援計画 進捗状況調査", survey.PlanName);
        Assert.Equal(3, survey.Items.Count);
        Assert.Equal(2, survey.Items[1].Sections.Count);
        Assert.Equal(["図書館", "保育課"], survey.Items[1].Sections.Select(c => survey.Sections.Single(s => s.Code == c).Name));
        Assert.Equal(["A", "B", "C"], survey.Scale.Levels.Select(l => l.Code));
        Assert.Equal([false, true, true], survey.Scale.Levels.Select(l => l.ReasonRequired));
        Assert.Equal("A", survey.Items[0].Prior["rating"]);
        Assert.Equal("園で行った。", survey.Prior.Single(p => p.Assignment.Item == "i002" && p.Assignment.Section == survey.Items[1].Sections[1]).Values["done"]);
        Assert.Equal(RatingWidth.Full, survey.RatingWidth);
    }

    [Fact]
    public void CellWithTwoSectionsBesideRowsOfTheirOwn_KeepsEveryAnswer()
    {
        var survey = Survey(
            ["No.", "事業名", "担当", "令和2年度実施内容", "評価"],
            ["1", "訓練", "危機管理課", "訓練をした。", "A"],
            ["2", "備蓄", "危機管理課、福祉課", "備蓄をした。", "B"],
            ["", "", "環境課", "別に備蓄をした。", "C"]);

        Assert.Equal(SharedItemRule.Lead, survey.SharedItems);
        Assert.Equal(["訓練をした。", "備蓄をした。", "別に備蓄をした。"], survey.Items.Select(i => i.Prior["done"]));
        Assert.Equal([1, 2, 1], survey.Items.Select(i => i.Sections.Count));
        Assert.Equal([("2", "備蓄"), ("2", "備蓄")], survey.Items.Skip(1).Select(i => (i.Given["no"], i.Given["name"])));
    }

    [Fact]
    public void RowWhoseWordsCouldHeadColumns_IsARowAllTheSame()
    {
        var survey = Survey([["事業名", "担当課", "実施内容", "評価"], ["訓練", "総務1課", "訓練をした。", "A"], .. Enumerable.Range(2018, 6).Select(i => new[] { $"事業{i}", $"総務{i % 3 + 1}課", $"内容{i}", "A" })]);
        Assert.Equal(Enumerable.Range(2018, 6).Select(i => $"事業{i}"), survey.Items.Skip(1).Select(i => i.Given["name"]));
    }

    [Fact]
    public void ColumnWithNothingChosen_BecomesTextAndIsAskedAbout()
    {
        string[] header = ["事業名", "担当課", "実施内容", "達成度", "進み具合"];
        var recognized = TableRecognition.Recognize([new TableGrid("進捗", Rows([header, .. Enumerable.Range(1, 4).Select(i => new[] { $"講座{i}", "生涯学習課", $"{i}回開いた。", "A", "未選択" })]), [])], "table.csv", Today);

        Assert.Empty(recognized.Faults);
        var field = recognized.Survey!.Fields[^1];
        Assert.Equal(("進み具合", FieldKind.Text, true), (field.Label, field.Kind, field.IsAnswer));
        Assert.All(recognized.Survey.Items, i => Assert.False(i.Prior.ContainsKey(field.Key)));
        Assert.Contains(recognized.Remarks, r => r is { Key: "choices-none", Unsure: true, Arguments: ["進み具合", "未選択"] });
    }

    [Fact]
    public void AnswersLeftOf実施内容_AreToldBy未提出()
    {
        var survey = Survey(["事業名", "担当課", "検討の状況", "検討結果"], ["講座", "生涯学習課", "未提出", ""], ["講演", "文化課", "検討中", "来年度も検討する。"], ["展示", "文化課", "検討済み", "終えた。"]);

        Assert.Equal([false, false, true, true], survey.Fields.Select(f => f.IsAnswer));
        Assert.Empty(survey.Items[0].Prior);
    }

    [Theory]
    [InlineData("達成度（令和2年度）")]
    [InlineData("R2進捗度")]
    [InlineData("令和2年度の評価")]
    public void RatingHeaderWithAYear_IsARating(string label)
    {
        var survey = Survey(["事業名", "担当課", "実施内容", label, "外部評価"], ["講座", "生涯学習課", "開いた。", "A", "A"], ["講演", "文化課", "開いた。", "B", "A"]);
        Assert.Equal([FieldKind.Rating, FieldKind.Rating], survey.Fields.TakeLast(2).Select(f => f.Kind));
        Assert.Equal(2020, survey.Year.Year);
    }

    [Fact]
    public void HeadingsAcrossRepeatedHeaders_BecomeLevelsAndNumbersRestart()
    {
        string[] header = ["No.", "事業名", "担当課", "内容（第2期計画記載）", "実施状況（令和3年度）", "評価", "今後の取り組み", "方向性"];
        var survey = Survey(
            ["2 地域の中の子育て環境づくり"], ["（1）家庭への支援"], header,
            ["1", "親子の交流", "子育て支援課", "交流の場を作ります。", "広場を開いた。", "A", "続ける。", "継続"],
            ["", "", "保育所・幼稚園課", "", "園庭を開放した。", "B", "広げる。", "充実"],
            ["2", "講座の充実", "生涯学習課", "講座を開きます。", "6回開いた。", "A", "続ける。", "継続"],
            ["2 地域の中の子育て環境づくり"], ["（2）居場所づくり"], header,
            ["1", "公園の整備", "公園課", "公園を整えます。", "点検した。", "未選択", "続ける。", "未選択"],
            ["", "", "スポーツ課", "", "直した。", "A", "続ける。", "継続"]);

        Assert.Equal([FieldKind.Heading, FieldKind.Heading], survey.Fields.Take(2).Select(f => f.Kind));
        Assert.Equal(3, survey.Items.Count);
        Assert.Equal(["1", "2", "1"], survey.Items.Select(i => i.Given["no"]));
        Assert.Equal(["（1）家庭への支援", "（1）家庭への支援", "（2）居場所づくり"], survey.Items.Select(i => i.Given["h2"]));
        Assert.All(survey.Items, i => Assert.Equal("2 地域の中の子育て環境づくり", i.Given["h1"]));
        Assert.Equal("未選択", survey.UnansweredText);
        Assert.Equal(["充実", "継続"], survey.Fields.Single(f => f.Kind == FieldKind.Choice).Choices);
        Assert.Contains(survey.Sections, s => s.Name == "保育所・幼稚園課");
        Assert.True(survey.Fields.Single(f => f.Key == "content").Merged);
        Assert.False(survey.Fields.Single(f => f.Key == "content").IsAnswer);
    }

    [Fact]
    public void PlanChapter_TagsRepostsAndSharedCells_AreTakenApart()
    {
        var survey = Survey(
            ["第3期みどり野市こども計画"],
            ["番号", "事業名", "内容", "担当"],
            ["1", "学習支援事業【拡充】", "学ぶ場を作ります。", "こども課、福祉課"],
            ["2", "相談窓口【新規】", "窓口を開きます。", "こども課"],
            ["3", "学習支援事業【再掲】", "学ぶ場を作ります。", "こども課"]);

        Assert.Equal(SharedItemRule.Lead, survey.SharedItems);
        Assert.Equal(["学習支援事業", "相談窓口", "学習支援事業"], survey.Items.Select(i => i.Given["name"]));
        Assert.Equal([["拡充"], ["新規"], ["再掲"]], survey.Items.Select(i => i.Tags.ToArray()));
        Assert.Equal("{value}【{tags}】", survey.Fields.Single(f => f.Key == "name").Print);
        Assert.Equal("i001", survey.Items[2].RepostedFrom);
        Assert.Contains(survey.Fields, f => f is { Key: "rating", IsAnswer: true });
    }

    [Fact]
    public void IndicatorMatrix_YearsAcrossTheEra_BecomesIndicators()
    {
        var survey = Survey(
            ["カテゴリ", "番号", "事業名", "成果目標", "指標", "単位", "", "H30", "R1", "R2", "R3"],
            ["基本目標1 地域で支える"],
            ["相談", "3", "窓口の開設", "気軽に相談できている", "相談件数", "件", "目標値（目指す方向）", "-", "-", "↑", "↑"],
            ["", "4", "各種相談", "", "", "", "実績値", "2,068", "1,990", "", ""],
            ["", "", "", "", "満足度", "%", "目標値", "-", "-", "60", "63"],
            ["", "", "", "", "", "", "実績値", "51.4", "56.8", "", ""]);

        Assert.Equal(["相談件数", "満足度"], survey.Indicators.Select(i => i.Name));
        Assert.Equal("2,068", survey.Indicators[0].Values["H30:actual"]);
        Assert.Equal("↑", survey.Indicators[0].Values["R2:target"]);
        Assert.Equal("56.8", survey.Indicators[1].Values["R1:actual"]);
        Assert.Contains("4 各種相談", survey.Indicators[0].RelatedItems);
        Assert.Equal(2019, survey.Year.Year);
    }

    [Theory]
    [InlineData("◎,○,△,×", "◎,○,△,×")]
    [InlineData("○,△", "○,△,×")]
    [InlineData("S,B", "S,A,B,C")]
    [InlineData("b,a", "a,b,c")]
    [InlineData("B,A", "A,B,C")]
    [InlineData("4,5,2", "5,4,3,2,1")]
    [InlineData("未達成,達成", "達成,未達成")]
    [InlineData("着手,完了,未着手", "完了,着手,未着手")]
    [InlineData("やや遅れ,順調", "順調,やや遅れ")]
    public void Scale_OfAnyCity_StandsFromBestToWorst(string given, string scale)
    {
        var codes = given.Split(',');
        var rows = Enumerable.Range(0, 12).Select(i => new[] { $"{i + 1}", $"事業その{i + 1}", "企画課", "行った。", codes[i % codes.Length] });
        var survey = Survey([["No.", "事業名", "担当課", "R7実施内容", "進捗度"], .. rows]);

        Assert.Equal(scale.Split(','), survey.Scale.Levels.Select(l => l.Code).Take(scale.Split(',').Length));
    }

    [Fact]
    public void Legend_BesideTheTable_GivesCodesAndNames()
    {
        var survey = Survey(
            ["評価　Ａ：予定どおり　Ｂ：一部実施　Ｃ：未実施"], ["番号", "事業名", "所管課", "令和7年度の取組内容", "自己評価"], ["1", "清掃の日", "環境課", "2回行った。", "Ｂ"]);

        Assert.Equal([("A", "予定どおり"), ("B", "一部実施"), ("C", "未実施")], survey.Scale.Levels.Select(l => (l.Code, l.Name!)));
    }

    [Fact]
    public void TwoHeaderRows_WithSpans_JoinTheirLabels()
    {
        var grid = new TableGrid(
            "進捗", Rows(["番号", "事業名", "担当課", "令和7年度", "", "令和8年度"], ["", "", "", "実施内容", "評価", "計画"], ["1", "植樹", "公園課", "30本植えた。", "A", "30本植える。"], ["2", "清掃", "環境課", "2回行った。", "B", "3回行う。"]),
            [new GridMerge(1, 1, 2, 1), new GridMerge(1, 2, 2, 2), new GridMerge(1, 3, 2, 3), new GridMerge(1, 4, 1, 5)]);
        var survey = Survey(grid);

        Assert.Equal(["番号", "事業名", "担当課", "令和7年度実施内容", "令和7年度評価", "令和8年度計画"], survey.Fields.Select(f => f.Label));
        Assert.Equal(2025, survey.Year.Year);
        Assert.Equal(2, survey.Items.Count);
    }

    [Fact]
    public void ResultsOfEarlierYears_AreGivenNotAsked()
    {
        var survey = Survey(["番号", "事業名", "担当課", "R6実績", "R7実績", "R7評価"], ["1", "植樹", "公園課", "20本", "30本", "A"], ["2", "清掃", "環境課", "1回", "2回", "B"]);

        Assert.Equal([false, true, true], survey.Fields.TakeLast(3).Select(f => f.IsAnswer));
        Assert.Equal("20本", survey.Items[0].Given[survey.Fields[3].Key]);
    }

    [Fact]
    public void NoTable_IsToldNotGuessed()
    {
        var recognized = TableRecognition.Recognize([new TableGrid("メモ", Rows(["会議の記録です。"]), [])], "memo.xlsx", Today);

        Assert.Null(recognized.Survey);
        Assert.Contains(recognized.Remarks, r => r.Key == "no-table");
    }

    [Fact]
    public void LastYearsRating_BesideThisYears_IsGiven()
    {
        var survey = Survey(["番号", "事業名", "担当課", "前年度評価", "R7実施内容", "評価"], ["1", "植樹", "公園課", "B", "30本植えた。", "A"], ["2", "清掃", "環境課", "-", "2回行った。", "B"]);

        Assert.Equal([FieldKind.Text, FieldKind.LongText, FieldKind.Rating], survey.Fields.TakeLast(3).Select(f => f.Kind));
    }

    [Fact]
    public void AnythingInATable_NeverThrowsAndIsAnswered()
    {
        string[] words = ["番号", "事業名", "担当課", "評価", "R2実施内容", "理由", "指標", "単位", "目標値", "実績値", "H30", "R1", "1", "2", "A", "◎", "こども課、福祉課", "行った。", "", "", "", "基本目標1 育ち", "（1）学び", "※注意", "=1+1", "未提出", "前年度評価", "方向性", "継続"];
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(1, random.Next(1, 14)).Select(i => new GridRow(i, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)])], random.Next(3))).ToList();
            var merges = Enumerable.Range(0, random.Next(4)).Select(_ => (Row: random.Next(1, 9), Column: random.Next(1, 7))).Select(m => new GridMerge(m.Row, m.Column, m.Row + random.Next(4), m.Column + random.Next(4))).ToList();
            var thrown = Record.Exception(() =>
            {
                var recognized = TableRecognition.Recognize([new TableGrid("表", rows, merges), new TableGrid("表2", rows, [])], "x.xlsx", Today);
                Assert.True(recognized.Survey is not null || recognized.Faults.Count > 0 || recognized.Remarks.Any(r => r.Key == "no-table"));
                Assert.All(recognized.Remarks, r => Assert.NotEmpty(r.Text()));
            });
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
        }
    }

    private static Survey Survey(params string[][] rows) => Survey(new TableGrid("進捗", Rows(rows), []));

    private static Survey Survey(TableGrid grid)
    {
        var recognized = TableRecognition.Recognize([grid], "shinchoku.xlsx", Today);
        Assert.True(recognized.Survey is not null, string.Join("\n", recognized.Faults.Select(f => $"{f.Finding.Code} {f.Finding.Message()}").Concat(recognized.Remarks.Select(r => r.Text()))));
        return recognized.Survey;
    }

    private static IReadOnlyList<GridRow> Rows(params string[][] rows) => [.. rows.Select((r, i) => new GridRow(i + 1, r))];
}
