using System.Text.RegularExpressions;
using Workflow.Core.Calendar;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>The words cities head their columns with. First the exact ones, then those a header contains, in the order that settles overlaps (評価理由 is a reason).</summary>
internal static partial class HeaderWords
{
    private static readonly Dictionary<string, ColumnRole> Exact = new()
    {
        ["指標"] = ColumnRole.Indicator, ["指標名"] = ColumnRole.Indicator, ["成果指標"] = ColumnRole.Indicator, ["活動指標"] = ColumnRole.Indicator, ["評価指標"] = ColumnRole.Indicator,
        ["KPI"] = ColumnRole.Indicator, ["数値目標"] = ColumnRole.Indicator, ["指標項目"] = ColumnRole.Indicator, ["Indicator"] = ColumnRole.Indicator,
        ["単位"] = ColumnRole.Unit, ["Unit"] = ColumnRole.Unit,
        ["カテゴリ"] = ColumnRole.Category, ["カテゴリー"] = ColumnRole.Category, ["分類"] = ColumnRole.Category,
        ["関連事業"] = ColumnRole.Related, ["関係事業"] = ColumnRole.Related, ["成果目標"] = ColumnRole.Outcome,
        ["方向"] = ColumnRole.Direction, ["目指す方向"] = ColumnRole.Direction,
        ["現状"] = ColumnRole.Baseline, ["現状値"] = ColumnRole.Baseline, ["基準値"] = ColumnRole.Baseline, ["当初値"] = ColumnRole.Baseline, ["策定時"] = ColumnRole.Baseline,
        ["基準時点"] = ColumnRole.BaselineDate, ["基準年"] = ColumnRole.BaselineDate, ["基準年度"] = ColumnRole.BaselineDate,
        ["事業"] = ColumnRole.Name, ["取組"] = ColumnRole.Name, ["取り組み"] = ColumnRole.Name, ["取組み"] = ColumnRole.Name, ["計画"] = ColumnRole.Name, ["項目"] = ColumnRole.Name,
        ["施策名"] = ColumnRole.Name, ["主な事業"] = ColumnRole.Name, ["主な取組"] = ColumnRole.Name, ["計画事業"] = ColumnRole.Name, ["名称"] = ColumnRole.Name,
        ["主要課題"] = ColumnRole.Heading, ["重点課題"] = ColumnRole.Heading, ["施策"] = ColumnRole.Heading, ["目標"] = ColumnRole.Heading, ["方針"] = ColumnRole.Heading, ["柱"] = ColumnRole.Heading, ["章"] = ColumnRole.Heading, ["節"] = ColumnRole.Heading,
        ["タグ"] = ColumnRole.Tags, ["区分"] = ColumnRole.Tags, ["新規・継続"] = ColumnRole.Tags, ["新規/継続"] = ColumnRole.Tags, ["再掲"] = ColumnRole.Tags, ["新規区分"] = ColumnRole.Tags,
        ["所属"] = ColumnRole.Section, ["課名"] = ColumnRole.Section, ["部署"] = ColumnRole.Section, ["部署名"] = ColumnRole.Section, ["実施課"] = ColumnRole.Section, ["関係課"] = ColumnRole.Section,
        ["担当者"] = ColumnRole.Unknown, ["備考"] = ColumnRole.Note,
    };

    private static readonly (ColumnRole Role, string[] Words)[] Containing =
    [
        (ColumnRole.Section, ["担当", "所管", "主管", "関係部署"]),
        (ColumnRole.Way, ["方向性", "今後の方向"]),
        (ColumnRole.Reason, ["理由", "課題", "要因", "問題点", "評価コメント"]),
        (ColumnRole.Rating, ["評価", "達成度", "進捗度", "判定", "評定", "ランク", "進捗区分", "達成状況"]),
        (ColumnRole.Plan, ["計画内容", "今後", "次年度", "来年度", "翌年度", "予定"]),
        (ColumnRole.Done, ["実施内容", "取組内容", "取り組み内容", "取組み内容", "実施状況", "取組状況", "進捗状況", "実績", "成果", "結果"]),
        (ColumnRole.Heading, ["基本目標", "基本方針", "基本施策", "基本方向", "主要課題", "施策の柱", "分野", "大項目", "中項目", "小項目", "政策", "重点目標", "見出し"]),
        (ColumnRole.Name, ["事業名", "取組名", "取組項目", "具体的な取組", "具体的取組", "具体的な施策"]),
        (ColumnRole.Content, ["内容", "概要", "目的"]),
        (ColumnRole.Plan, ["計画"]),
    ];

    /// <summary>How headers are compared: width, blanks and line breaks do not count.</summary>
    public static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));

    /// <summary>What a header says.</summary>
    public static ColumnRole RoleOf(string label)
    {
        var folded = Fold(label);
        var bare = Spelling.WithoutBlanks(YearText.Without(folded, Era.Reiwa)).Trim('(', ')', '・');
        var core = Parentheses().Replace(bare, "");
        if (YearText.Find(folded).Count == 1 && (core.Length == 0 || core is "目標" or "実績" or "目標値" or "実績値"))
        {
            return ColumnRole.Year;
        }

        if (NumberHeader().IsMatch(core))
        {
            return ColumnRole.Number;
        }

        return Exact.TryGetValue(core, out var exact) ? exact
            : Containing.FirstOrDefault(c => Array.Exists(c.Words, core.Contains)) is { Words: not null } found ? found.Role
            : ColumnRole.Unknown;
    }

    [GeneratedRegex(@"\A(?:事業|取組|施策|項目|整理|通し)?(?:番号|No\.?|NO\.?|no\.?|項番|通番|連番|#)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberHeader();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();
}
