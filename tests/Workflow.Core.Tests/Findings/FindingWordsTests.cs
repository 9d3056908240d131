using Workflow.Core.Findings;

namespace Workflow.Core.Tests.Findings;

public sealed class FindingWordsTests
{
    [Fact]
    public void Words_AfterTheCodesWereListed_AreStillRead()
    {
        Assert.Contains("E101", FindingCatalogue.Codes);

        var finding = new Finding("E101");

        Assert.NotEmpty(finding.Message());
        Assert.NotEmpty(finding.Hint(Language.English));
    }
}
