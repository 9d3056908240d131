namespace Workflow.Application.Notices;

/// <summary>Where notices lead.</summary>
/// <param name="Dashboard">The coordinator's dashboard; null when there is none.</param>
public sealed record NoticeLinks(Uri? Dashboard)
{
    /// <summary>The dashboard opened at a place; null when there is none.</summary>
    public Uri? To(NoticePlace place) => Dashboard is null ? null : new UriBuilder(Dashboard) { Fragment = $"/{place}" }.Uri;
}
