using System.Text.Json;
using Workflow.Application.Notices;
using Workflow.Core.Findings;
using Workflow.Microsoft365.Notices;

namespace Workflow.Microsoft365.Tests.Notices;

public sealed class NoticeFormTests
{
    private const string Hostile = "<script>alert(1)</script> & \"企画\" *強調* [x](javascript:1) <at>全員</at>";

    [Fact]
    public void Mail_OfEveryKind_HoldsEveryWord_InHtmlAndInText()
    {
        foreach (var notice in SampleNotices.All)
        {
            var shown = Visible(MailHtml.Of(notice));
            var text = MailText.Of(notice);
            foreach (var word in Words(notice))
            {
                Assert.Contains(Flat(word), Flat(shown), StringComparison.Ordinal);
                Assert.Contains(Flat(word), Flat(text), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Mail_WithHostileText_ShowsItAndRunsNothing()
    {
        var notice = SampleNotices.Issued with
        {
            Subject = Hostile, Body = [new NoticeBlock.Paragraph(Hostile), new NoticeBlock.Facts([new(Hostile, Hostile)]), new NoticeBlock.Findings([new("E301", Hostile, Hostile, Hostile, true)])],
            Action = new NoticeAction("開く", new Uri("javascript:alert(1)")),
        };
        var html = MailHtml.Of(notice);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;at&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfEveryKind_IsAdaptiveCard15_WithPlainRunsOnly()
    {
        foreach (var notice in SampleNotices.All.Append(SampleNotices.Issued with { Subject = Hostile, Summary = Hostile }))
        {
            using var card = JsonDocument.Parse(NoticeCard.Of(notice));
            Assert.Equal(("AdaptiveCard", "1.5"), (card.RootElement.GetProperty("type").GetString(), card.RootElement.GetProperty("version").GetString()));
            var runs = Runs(card.RootElement.GetProperty("body")).ToList();
            Assert.Contains(notice.Subject, runs);
            Assert.False(card.RootElement.GetProperty("msteams").TryGetProperty("entities", out _)); // no mention can be meant
            Assert.DoesNotContain("\"TextBlock\"", card.RootElement.GetRawText(), StringComparison.Ordinal); // it would read markup
        }
    }

    [Fact]
    public void R42_Card_WithManyLongFindings_StaysUnder28Kilobytes_AndSaysHowManyAreMissing()
    {
        var rows = Enumerable.Range(1, 200).Select(i => new NoticeFinding("E301", $"調査票!G{i}", new string('長', 200), new string('直', 200), true)).ToList();
        var card = NoticeCard.Of(SampleNotices.Returned with { Body = [new NoticeBlock.Findings(rows, More: 10)] });

        Assert.InRange(card.Length, 1_000, NoticeCard.Limit);
        using var json = JsonDocument.Parse(card);
        var shown = Runs(json.RootElement.GetProperty("body")).Count(run => run.Contains("E301", StringComparison.Ordinal));
        Assert.Contains($"ほかに{210 - shown}件あります。", string.Concat(Runs(json.RootElement.GetProperty("body"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://prod-01.japaneast.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=abc", true)]
    [InlineData("https://default1.environment.api.powerplatform.com/powerautomate/x?sig=abc", true)]
    [InlineData("http://127.0.0.1:7071/_tenant/webhooks/a", true)]
    [InlineData("https://midorino.webhook.office.com/webhookb2/1", false)]
    [InlineData("https://webhook.office.com/webhookb2/1", false)]
    [InlineData("https://evil.example/logic.azure.com", false)]
    [InlineData("http://prod-01.logic.azure.com/x", false)]
    [InlineData("not an address", false)]
    public void R43_Webhook_OfAConnectorOrElsewhere_IsRefused_WithTheCure(string text, bool expected)
    {
        var fault = WebhookAddress.Read(text, out var address);

        Assert.Equal(expected, fault is null);
        Assert.Equal(expected, address is not null);
        Assert.DoesNotContain("abc", $"{address}{fault}", StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_StandInBothLanguages() =>
        Assert.Equal(NoticeTexts.Catalogue.Keys(Language.Japanese).Order(), NoticeTexts.Catalogue.Keys(Language.English).Order());

    private static IEnumerable<string> Words(Notice notice) => notice.Body.SelectMany(block => block switch
    {
        NoticeBlock.Paragraph paragraph => [paragraph.Text],
        NoticeBlock.Emphasis emphasis => [emphasis.Text],
        NoticeBlock.Facts facts => facts.Rows.SelectMany(fact => new[] { fact.Label, fact.Value }),
        NoticeBlock.Findings findings => findings.Rows.SelectMany(f => new[] { f.Code, f.Cell, f.Message, f.Hint }),
        _ => Enumerable.Empty<string>(),
    }).Append(notice.Action!.Label);

    private static IEnumerable<string> Runs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Runs),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Runs(property.Value)),
        _ => [],
    };

    private static string Visible(string html) => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html.Replace("<br>", "\n", StringComparison.Ordinal), "<[^>]+>", "\n"));

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
