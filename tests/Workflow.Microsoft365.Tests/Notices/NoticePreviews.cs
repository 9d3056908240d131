using Workflow.Microsoft365.Notices;

namespace Workflow.Microsoft365.Tests.Notices;

/// <summary>Writes every sample as mail and card into the folder named by <c>WORKFLOW_NOTICE_PREVIEWS</c>: what the pictures in docs/images/notices are made of.</summary>
public sealed class NoticePreviews
{
    [Fact]
    public async Task Samples_AreWrittenForLookingAt_WhenAFolderIsNamed()
    {
        if (Environment.GetEnvironmentVariable("WORKFLOW_NOTICE_PREVIEWS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var notice in SampleNotices.All)
        {
            var name = Path.Combine(folder, notice.Kind.ToString().ToLowerInvariant());
            await File.WriteAllTextAsync(name + ".html", MailHtml.Of(notice));
            await File.WriteAllBytesAsync(name + ".card.json", NoticeCard.Of(notice).ToArray());
            Assert.True(new FileInfo(name + ".html").Length > 0);
        }
    }
}
