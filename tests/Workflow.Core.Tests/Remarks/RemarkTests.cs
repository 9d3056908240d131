using Workflow.Core.Findings;
using Workflow.Core.Remarks;

namespace Workflow.Core.Tests.Remarks;

public sealed class RemarkTests
{
    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaces()
    {
        var japanese = Remark.Texts.Keys(Language.Japanese);
        Assert.Equal(japanese.Order(), Remark.Texts.Keys(Language.English).Order());
        Assert.All(japanese, key => Assert.Equal(Places(Language.Japanese, key), Places(Language.English, key)));
    }

    private static IEnumerable<int> Places(Language language, string key) =>
        Enumerable.Range(0, 6).Where(n => Remark.Texts.Get(language, key).Contains($"{{{n}}}"));
}
