using System.Security.Cryptography;
using System.Text;

namespace Workflow.Microsoft365.Notifications;

/// <summary>How Graph tells this application of changes.</summary>
/// <param name="Address">Where it posts them; Graph asks it for an echo at once.</param>
/// <param name="Secret">What every notification carries, the same for all instances: 16 to 128 characters.</param>
public sealed record NotificationSettings(Uri Address, string Secret)
{
    /// <summary>Fewer characters could be guessed.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Graph takes no more.</summary>
    public const int LongestSecret = 128;

    /// <summary>The address as Graph is told it: it tells subscriptions with this secret from those with an older one, and shows nothing of the secret.</summary>
    public Uri MarkedAddress => new($"{Address.GetLeftPart(UriPartial.Path)}?mark={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)))[..16]}");

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
