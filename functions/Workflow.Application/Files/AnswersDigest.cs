using System.Security.Cryptography;
using System.Text;
using Workflow.Core.Answers;

namespace Workflow.Application.Files;

/// <summary>A digest of normalised answers: equal exactly when every answer is. What the pane sends with a submission, and what a receipt vouches for.</summary>
public static class AnswersDigest
{
    /// <summary>The digest of a single text.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>The digest of all answers, in the canonical form that the pane computes too; see <see cref="CheckedAnswersDigest"/>.</summary>
    public static string Of(CheckedAnswers answers) => CheckedAnswersDigest.Of(answers);
}
