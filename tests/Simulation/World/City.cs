using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Simulation.Staff;

namespace Workflow.Simulation.World;

/// <summary>A made-up city with its survey and its people, in a world.</summary>
internal sealed class City
{
    public City(int seed, IWorld world, Survey? survey = null)
    {
        World = world;
        Random = new Random(seed);
        Survey = survey ?? MadeUpSurvey.Make(Random);
        var plan = new AssignmentPlan(Survey);
        Staff = [.. plan.Sections.Select((s, i) => new SectionStaff(world, new Random(seed + 100 + i), plan.For(s.Code)))];
    }

    public IWorld World { get; }

    public VirtualClock Clock => World.Clock;

    public Random Random { get; }

    public PlainFiles Files { get; } = new();

    public Survey Survey { get; }

    public IReadOnlyList<SectionStaff> Staff { get; }

    /// <summary>When a corrected definition came into force.</summary>
    public DateTimeOffset? CorrectedAt { get; set; }

    public EngineProcess Start(string host) => World.Start(host, Files, Random);
}
