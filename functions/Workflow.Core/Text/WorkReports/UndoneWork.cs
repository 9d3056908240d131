using System.Text.RegularExpressions;

namespace Workflow.Core.Text.WorkReports;

/// <summary>Clauses that say the work of the year was not done.</summary>
internal static partial class UndoneWork
{
    private const string Cancelled = "中止|取りやめ|取り止め|取止め|とりやめ|見送|見合わせ|見合せ|断念|休止|休講|休会|延期|未実施|未開催|未着手|未執行|不実施|不開催";

    private const string Work =
        "実施|開催|開講|開設|着手|執行|活動|訪問|設置|設立|創設|運営|派遣|整備|作成|策定|配布|配付|発行|交付|助成|実現|事業|調査|研修|会議|講座|教室|見学|掲載|公表|導入|招集|募集";

    private const string NotPossible = "(でき|出来)(なかった|なく|ず|ていな|ておら|ておりませ|ていませ|ませんでした|ない)";

    private const string NotDone = "し(なかった|ておら|ていな|ませんでした|ていませ|ておりませ)|せず";

    private const string NotHeld =
        "行(わなかった|わず|っていな|っておら|っていませ|えなかった|えず|えていな|えませんでした|われなかった|われていな|われず|いませんでした)|行うことが(かなわ|叶わ)"
        + "|開(かなかった|けなかった|けず|かず|けていな)|取り?組(めなかった|めず|まなかった|んでいな|めていな)";

    private const string NotReached = "至(らなかった|らず|っていな|っておら|りませんでした)";

    // What may stand between a noun of work and できなかった: を, が, することが …
    private const string Between = "(を|が|は|も|に|には|まで|すら|する(こと)?(が|は|も)?|を行うこと(が|は|も)|を?行うこと(が|は)|の実施(が|は|を)|の開催(が|は|を)|自体(が|を))?";

    /// <summary>Whether a clause says so of the main work, by itself and unconditionally.</summary>
    public static bool IsIn(Clause clause)
    {
        var text = clause.Text;
        for (var match = Expression().Match(text); match.Success; match = match.NextMatch())
        {
            var after = text[(match.Index + match.Length)..];
            if (!IsDenied().IsMatch(after) && !IsAttribute().IsMatch(after) && !IsOneOfSome().IsMatch(after)
                && !LastYear().IsMatch(text) && !IsElsewhere().IsMatch(text[..match.Index]) && !NextYear().IsMatch(text)
                && (IsWhole().IsMatch(text) || !IsPart().IsMatch(text))
                && (Cancellation().IsMatch(match.Value) || !IsShortOfAim().IsMatch(text[..match.Index]))
                && !DoneWork.IsStated(after))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        "(" + Cancelled + ")|((" + Work + ")" + Between + "(" + NotPossible + "|" + NotDone + "|" + NotReached + "))|(行う|取り組む|開く|おこなう)ことが?(は|も)?" + NotPossible
        + "|(" + NotHeld + ")|(実施|開催|活動|事業)?(実績|実施|開催|活動)(回数|件数)?(は|が|も)?(なし|無し|なかった|ありません|ゼロ|[0０](回|件))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    [GeneratedRegex("^(" + Cancelled + ")")]
    private static partial Regex Cancellation();

    // 中止せず, 中止することなく, 中止を避け, 未実施の学校はなかった; and what was only weighed, feared, ruled or planned: 中止する場合, 中止の基準, 中止を検討.
    [GeneratedRegex(
        "^(り|る)?((と|に)?(せず|しな|することな|することのな|なることな|ならず|ならな)|(すること|とすること|となること)?(は|も)?(な[かくし]|ありませ)|には?至(ら|っていな)|を(避け|回避|免れ|防)"
        + "|(や[^、]{1,6}|等|など|も|を|する(こと)?(も|を)?)*(検討|想定|懸念)|(する|した|となった|になった|となる|になる|の)?(場合|際|とき|恐れ|おそれ|可能性|可否|か否か|かどうか)"
        + "|[のに]?(関する|係る)?(判断)?基準|の(連絡|案内|情報|通知)|する予定|を予定|[^、]{0,12}(は|も)(なかった|なく|ない|ありません))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsDenied();

    // A noun that follows is described by it (中止した講座, 実施できなかった世帯); ため, こと, もの, 状況 and the like carry the statement on.
    [GeneratedRegex(
        "^((り|る|った|た)|(と|に)?(した|なった|された|して(い|あっ)た|なって(い|あっ)た|されていた|している|なっている|する|なる)|中(の|だった|であった)?|だった|であった|の|を?余儀なくされた|い)"
        + "(?!ため|こと|もの|ので|のみ|の[はがで]|まま|状|模様|結果|件|旨|次第|ところ|影響|関係|上|方針)[\\p{IsCJKUnifiedIdeographs}\\p{IsKatakana}]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsAttribute();

    // 中止や縮小があり, 中止となった日もあった, 延期もあったが: some of it.
    [GeneratedRegex(
        "^((や|・)[^、]{1,8}|等|など)?(が|も)(あ[りっる]|多|続|相次|見られ)|^(した|となった|になった|となる|になる)[^、]{1,8}(が|も)(あ[りっる]|見られ|多|続)|^(や|・)(縮小|変更|短縮|延期|中止)|^(により|に伴|の影響)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsOneOfSome();

    [GeneratedRegex("(昨年度?|前年度?|一昨年度?|元年度|前回)(は|には|においては|では)")]
    private static partial Regex LastYear();

    [GeneratedRegex("(来年度|次年度|翌年度|今後)(以降)?(は|も|においては)")]
    private static partial Regex NextYear();

    [GeneratedRegex("他市|他の?自治体|他の?市町村|他団体|近隣|周辺(市|自治体)|県内|全国(で|的)|各地(で|の)|主催の")]
    private static partial Regex IsElsewhere();

    [GeneratedRegex(
        "一部|いくつか|数回|うち|のみ|だけ|部分的|[0-9０-９一二三四五六七八九十]+(回|月分?|団体|校|会場|か所|箇所|日)(分|目)?(は|を|が|も|のみ|分|中止)|第[0-9０-９一二三四五六七八九十]+回|一時|期間(中|は)|月(まで|から)|宣言中は|の間は?|当初|前半|後半|上半期|下半期|このほか|なお",
        RegexOptions.ExplicitCapture)]
    private static partial Regex IsPart();

    [GeneratedRegex("すべて|全て|^(?!.*うち).*全[0-9０-９]|いずれ|とも|一切|[一1１]度も|[1１一]回も|ことごとく|予定していた|全面|ほとんど|大半|大部分")]
    private static partial Regex IsWhole();

    // Falling short of a measure or a manner is not leaving undone: 十分な周知ができなかった, 目標を達成できなかった, 対面で実施できなかった.
    [GeneratedRegex("十分|充分|予定(どお|通)り|計画(どお|通)り|例年(どお|通)り|目標|想定|思うよう|思うように|広く|積極的|対面|集合|全員|規模|従来|なかなか|必ずしも|円滑")]
    private static partial Regex IsShortOfAim();
}
