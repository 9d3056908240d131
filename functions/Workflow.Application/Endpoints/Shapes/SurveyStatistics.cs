namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Ratings of a survey, this year and last, counted from the acknowledged answers with the coordinator's corrections. Reposted rows are not counted.</summary>
public sealed record SurveyStatistics
{
    /// <summary>The ratings that are counted, best first; empty when the form has none.</summary>
    public required IReadOnlyList<LevelView> Scale { get; init; }

    /// <summary>Sections whose acknowledged answers are counted.</summary>
    public required int Included { get; init; }

    /// <summary>Sections with acknowledged answers; more than <see cref="Included"/> while some could not be read yet.</summary>
    public required int Available { get; init; }

    /// <summary>The whole survey.</summary>
    public required RatingTally Overall { get; init; }

    /// <summary>By heading, in print order, a heading before its lower ones.</summary>
    public required IReadOnlyList<RatingTally> Headings { get; init; }

    /// <summary>By section, in the definition's order.</summary>
    public required IReadOnlyList<RatingTally> Sections { get; init; }
}
