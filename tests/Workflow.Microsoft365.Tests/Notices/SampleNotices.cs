using Workflow.Application.Notices;
using Workflow.Core.Surveys;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.Notices;

/// <summary>One notice of every kind that the issue names, with difficult names in it.</summary>
internal static class SampleNotices
{
    private static readonly SurveyId Survey = new("sogo-r2");

    public static Notice Issued => Of(
        NoticeKind.Issued, "【配布】令和2年度 総合計画の進捗調査について（こども課）", "調査票を配布しました。5月28日（金）17時15分までに提出してください。",
        new NoticeBlock.Paragraph("こども課 ご担当者 様\n\nいつもお世話になっております。総合計画の進捗を確かめるため、各事業の令和2年度の取組と評価を調査票にご記入ください。"),
        new NoticeBlock.Facts([new("提出期限", "令和3年5月28日（金）17:15"), new("対象", "12事業・3指標"), new("調査票", "A12_こども課_sogo-r2.xlsx"), new("お問い合わせ", "企画課 内線 2215")]),
        new NoticeBlock.Paragraph("Excelで開いて記入し、2行目の「作成中」を「第1回提出」に変えて保存すると提出になります。"));

    public static Notice Received => Of(
        NoticeKind.Received, "【受領】こども課の調査票を受け取りました", "受付番号 R2-A12-1 で受け取りました。",
        new NoticeBlock.Paragraph("調査票を受け取りました。内容は提出した時のまま保管します。"),
        new NoticeBlock.Facts([new("受付番号", "R2-A12-1"), new("提出日時", "令和3年5月20日（木）14:03"), new("提出者", "佐藤 *花子* <at>全員</at>")]));

    public static Notice Returned => Of(
        NoticeKind.Returned, "【差戻し】調査票に直していただきたい所があります", "3か所を直して、もう一度提出してください。",
        new NoticeBlock.Emphasis("令和3年5月28日（金）17:15 までに直して、もう一度提出してください。"),
        new NoticeBlock.Findings(
            [
                new("E301", "調査票!G7", "「実施内容」が空です。", "今年度に行ったことを記入してください。", IsError: true),
                new("E303", "調査票!I9", "評価がCなのに「理由」が空です。", "目標に届かなかった理由を記入してください。", IsError: true),
                new("W401", "調査票!G12", "昨年度の回答と一字一句同じです。", "そのままでよいか確かめてください。", IsError: false),
            ],
            More: 4));

    public static Notice Reminder => Of(
        NoticeKind.Reminder, "【督促】提出期限まであと1日です（こども課）", "調査票がまだ提出されていません。",
        new NoticeBlock.Paragraph("調査票がまだ提出されていません。ご提出をお願いします。行き違いの場合はご容赦ください。"),
        new NoticeBlock.Facts([new("提出期限", "令和3年5月28日（金）17:15"), new("記入の状況", "30か所のうち 22か所")]));

    public static Notice DeadlinePassed => Of(
        NoticeKind.DeadlinePassed, "【期限到来】提出期限を過ぎました（こども課）", "提出がないまま期限を過ぎました。",
        new NoticeBlock.Emphasis("提出がないまま期限を過ぎました。"),
        new NoticeBlock.Paragraph("報告書には「未提出」と印字されます。提出が必要なときは事務局にご連絡ください。"));

    public static Notice Consolidated => Of(
        NoticeKind.Consolidated, "【集約完了】総合計画 進捗調査の報告書ができました", "17課のうち16課の回答を集約しました。",
        new NoticeBlock.Facts([new("提出", "17課のうち 16課"), new("評価", "A 84 ・ B 31 ・ C 5"), new("未提出", "こども課"), new("版", "第2版")]));

    public static Notice Attention => Of(
        NoticeKind.Attention, "【要対応】こども課のフォルダーを開けませんでした", "アクセス権を付けられませんでした。",
        new NoticeBlock.Emphasis("こども課の担当者にアクセス権を付けられませんでした（accessDenied）。"),
        new NoticeBlock.Paragraph("担当課シートのUPNを確かめ、定義ブックを直して登録し直してください。直すまで、この課の配布だけが待っています。"));

    public static IReadOnlyList<Notice> All => [Issued, Received, Returned, Reminder, DeadlinePassed, Consolidated, Attention];

    private static Notice Of(NoticeKind kind, string subject, string summary, params NoticeBlock[] body) => new()
    {
        Key = NoticeKey.Of(Survey, new SectionCode("A12"), kind, "1"),
        Kind = kind,
        To = [ContractWorld.Kodomo],
        ReplyTo = ContractWorld.Coordinator,
        Subject = subject,
        Summary = summary,
        Body = body,
        Action = new NoticeAction(kind == NoticeKind.Consolidated ? "報告書を開く" : "調査票を開く", new Uri("https://midorino.sharepoint.com/sites/shinchoku")),
    };
}
