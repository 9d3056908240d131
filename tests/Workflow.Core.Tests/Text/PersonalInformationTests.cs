using Workflow.Core.Text;

namespace Workflow.Core.Tests.Text;

public class PersonalInformationTests
{
    [Theory]
    [InlineData("連絡先は090-1234-5678", PersonalInformationKind.Telephone)]
    [InlineData("０９０－１２３４－５６７８", PersonalInformationKind.Telephone)]
    [InlineData("０９０ー１２３４ー５６７８", PersonalInformationKind.Telephone)]
    [InlineData("090‐1234−5678", PersonalInformationKind.Telephone)]
    [InlineData("08012345678へ電話", PersonalInformationKind.Telephone)]
    [InlineData("(03)1234-5678", PersonalInformationKind.Telephone)]
    [InlineData("０４２２（１２）３４５６", PersonalInformationKind.Telephone)]
    [InlineData("042-123-4567", PersonalInformationKind.Telephone)]
    [InlineData("+81-90-1234-5678", PersonalInformationKind.Telephone)]
    [InlineData("電話 23-4567", PersonalInformationKind.Telephone)]
    [InlineData("自宅ＴＥＬ：２３－４５６７", PersonalInformationKind.Telephone)]
    [InlineData("yamada.h@example.jp あて", PersonalInformationKind.Mail)]
    [InlineData("ｙａｍａｄａ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", PersonalInformationKind.Mail)]
    [InlineData("番号は1234 5678 9018", PersonalInformationKind.MyNumber)]
    [InlineData("マイナンバー：１２３４－５６７８－９０１８", PersonalInformationKind.MyNumber)]
    [InlineData("マイナンバー 123456789012", PersonalInformationKind.MyNumber)]
    [InlineData("みどり野銀行 本店 普通 1234567", PersonalInformationKind.Account)]
    [InlineData("口座番号：７６５４３２１", PersonalInformationKind.Account)]
    public void Find_PersonalInformation_TellsItsKind(string text, PersonalInformationKind kind) => Assert.Equal(kind, PersonalInformation.Find(text));

    [Theory]
    [InlineData("令和2年4月1日から令和3年3月31日まで")]
    [InlineData("2020-10-01に開始し、2021/03/31に終了")]
    [InlineData("1,386,790円")]
    [InlineData("予算額012345678901円")]
    [InlineData("事業費 0312345678円")]
    [InlineData("10-12月に20-30歳代へ0-3歳児の調査")]
    [InlineData("フリーダイヤル0120-123-456")]
    [InlineData("相談窓口0570-012-345")]
    [InlineData("警察110番、児童相談所189番、#7119")]
    [InlineData("内線 2345")]
    [InlineData("電話（内線）23-4567")]
    [InlineData("延べ1234567人")]
    [InlineData("口座振替 1234567件")]
    [InlineData("普通自動車1234567台")]
    [InlineData("番号は123456789012")]
    [InlineData("第2-0123-4567-89号")]
    [InlineData("ISBN978-4-00-000000-0")]
    [InlineData("＠100円")]
    [InlineData("9:00-17:00、0.0123456789")]
    [InlineData("SNSの@midorino_cityで発信")]
    [InlineData("080")]
    [InlineData("")]
    public void Find_NumbersOfAReport_AreNone(string text) => Assert.Equal(PersonalInformationKind.None, PersonalInformation.Find(text));
}
