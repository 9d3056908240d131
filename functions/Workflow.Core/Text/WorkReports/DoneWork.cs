using System.Text.RegularExpressions;

namespace Workflow.Core.Text.WorkReports;

/// <summary>Clauses that tell of work that was done, in place of what was left undone or beside it.</summary>
internal static partial class DoneWork
{
    private const string Noun =
        "実施|開催|開講|開設|開館|開放|開始|再開|配信|配布|配付|設置|整備|支援|訪問|対応|掲載|掲示|発行|作成|策定|提供|運営|運行|派遣|参加|来場|受講|交付|支給|助成|補助|貸出|収集|巡回|点検"
        + "|改修|修繕|工事|完了|完成|達成|導入|継続|推進|発信|連携|共有|指導|助言|委託|締結|成立|利用|展示|上映|放送|投稿|更新|拡充|充実|強化|改善|養成|育成|認定|表彰|選定|調査|把握|分析"
        + "|評価|確認|検証|公開|公表|送付|郵送|紹介|講演|視聴|交流|植樹|清掃|着手|増加|増員|派遣|契約|取得|提出|徹底|活用|相談|研修|普及|啓発";

    // After a noun: した, して (いる), し at the end of the clause, された, を行った, ができた, or nothing (体言止め).
    private const string Performed =
        "(等|など)?(を|が|も|は|に)?(した|しました|し$|して(?!いな|おら|いませ|おりませ|いなか)|された|され$|されて(?!いな)|行った|行い$|行いました|行って(?!いな|おら|いませ)|図った|図り$|図って|努めた|努め$"
        + "|することができた|でき(た|ました)|済み?$|済みである|に至った|$)";

    private const string Verb =
        "行った|行い$|行いました|行って(?!いな|おら|いませ)|おこなった|努めた|努め$|図った|図り$|取り組んだ|取り組んで(?!いな)|つなげた|つながった|設けた|配った|開いた|開き$|集めた|届けた|呼びかけた|始めた|続けた"
        + "|高めた|深めた|応じた|切り替えた?$|切り替えて|代えた|替えた|進めた|終えた|得た|得られた|増えた|増加|上回|達した|寄せられた|送った|作った|聴いた|促した|広げた|伝えた|見守った|勧めた|でき(た|ました)|整え(た)?$";

    private const string Preparation = "募集|検討|準備|調整|協議|企画|計画|依頼|打合せ|打ち合わせ|申請|要望|判断|見直し|議論|決定|予算化";

    private const string Notice = "周知|案内|連絡|通知|お知らせ|情報提供|注意喚起";

    /// <summary>Whether a clause tells of work done.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="afterContrast">Whether something was not done, <c>が</c>: then telling people counts as work in its place.</param>
    public static bool IsIn(Clause clause, bool afterContrast) =>
        !clause.IsPlanned && !Before().IsMatch(clause.Text) && !AboutCancellation().IsMatch(clause.Text)
        && (IsStated(clause.Text) || (Substitute().IsMatch(clause.Text) && Past().IsMatch(clause.Text)) || (afterContrast && NoticeGiven().IsMatch(clause.Text)));

    /// <summary>Whether words tell of work done, whatever stands around them.</summary>
    public static bool IsStated(string text) =>
        !OnlyPrepared().IsMatch(text) && (NounPerformed().IsMatch(text) || VerbPerformed().IsMatch(text) || Count().IsMatch(text));

    [GeneratedRegex("(" + Noun + ")" + Performed, RegexOptions.ExplicitCapture)]
    private static partial Regex NounPerformed();

    [GeneratedRegex(Verb, RegexOptions.ExplicitCapture)]
    private static partial Regex VerbPerformed();

    [GeneratedRegex("(?<!定員|予定|目標|募集人数)[0-9０-９,，]*[1-9１-９][0-9０-９,，]*(人|名|件|回|組|世帯|団体|校|部|枚|か所|箇所|日|戸|台|冊|チーム|％|%)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    [GeneratedRegex(
        "(" + Preparation + "|" + Notice + ")(等|など)?(を|は|も|まで)?(行|おこな|実施|進め|重ね|図|し|$)|(" + Preparation + ").{0,4}(ため|予定|中)$|予定$|予定で(す|ある|あり)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyPrepared();

    [GeneratedRegex("昨年|前年度?(は|に|まで)|一昨年|例年(?!どおり|通り|並|同様)|毎年|これまで|従来|元年度")]
    private static partial Regex Before();

    [GeneratedRegex("その旨|(中止|延期|休止)の(お?知らせ|連絡|案内|通知|周知)|お詫び|おわび|返金|払い戻し|キャンセル")]
    private static partial Regex AboutCancellation();

    [GeneratedRegex("代わり|代替|代えて|替えて|替わり|書面|オンライン|動画|リモート|[WwＷ][EeＥ][BbＢ]|電話|郵送|メール|配信")]
    private static partial Regex Substitute();

    [GeneratedRegex("(した|った|いた|えた|めた|けた|れた|ました|し|い|り|え|め|け)が?$")]
    private static partial Regex Past();

    [GeneratedRegex("(" + Notice + "|啓発|発信|掲載|呼びかけ)(等|など)?(を|に|が)?(し|行|図|努|実施|した|$|け)")]
    private static partial Regex NoticeGiven();
}
