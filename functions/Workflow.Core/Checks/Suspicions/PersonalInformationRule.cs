using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>W404: a text that may be published holds what looks like personal information. The message names the kind and never repeats it.</summary>
/// <example>A client's mobile number.</example>
internal sealed class PersonalInformationRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (!answer.IsProse)
        {
            return;
        }

        var word = PersonalInformation.Find(answer.Text) switch
        {
            PersonalInformationKind.Telephone => "@W404.telephone",
            PersonalInformationKind.Mail => "@W404.mail",
            PersonalInformationKind.MyNumber => "@W404.myNumber",
            PersonalInformationKind.Account => "@W404.account",
            _ => null,
        };
        if (word is not null)
        {
            findings.Add(answer, FindingCodes.PersonalInformation, word);
        }
    }
}
