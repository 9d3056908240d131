using Workflow.Application.Endpoints.Access;
using Workflow.Application.Endpoints.Graph;
using Workflow.Application.Endpoints.Models;
using Workflow.Application.Engine;

namespace Workflow.Application.Endpoints;

/// <summary>Everything the endpoints work with. All members are safe for concurrent use.</summary>
public sealed class ApiServices
{
    /// <summary>Composes the endpoints' own memory over the engine's services.</summary>
    /// <param name="engineServices">The world.</param>
    /// <param name="engine">The engine of this process.</param>
    /// <param name="advance">Called after an act: brings the survey forward, without making the caller wait.</param>
    /// <param name="subscriptions">The subscriptions of this process to change notifications.</param>
    /// <param name="version">The program's version.</param>
    public ApiServices(EngineServices engineServices, SurveyEngine engine, Action<Core.Surveys.SurveyId> advance, GraphSubscriptions subscriptions, string version)
    {
        Services = engineServices;
        Engine = engine;
        Advance = advance;
        Subscriptions = subscriptions;
        Version = version;
        Models = new SurveyModels(engine, engineServices.Ledger, engineServices.Time);
        Answers = new AcknowledgedAnswers(engineServices);
        Access = new SectionAccess(new GroupMembers(engineServices.People, engineServices.Time));
    }

    /// <summary>The world.</summary>
    public EngineServices Services { get; }

    /// <summary>The engine of this process.</summary>
    public SurveyEngine Engine { get; }

    /// <summary>Brings a survey forward soon.</summary>
    public Action<Core.Surveys.SurveyId> Advance { get; }

    /// <summary>Subscriptions to change notifications.</summary>
    public GraphSubscriptions Subscriptions { get; }

    /// <summary>The program's version.</summary>
    public string Version { get; }

    /// <summary>Surveys as last read.</summary>
    public SurveyModels Models { get; }

    /// <summary>Acknowledged answers as last read.</summary>
    public AcknowledgedAnswers Answers { get; }

    /// <summary>What callers are to sections.</summary>
    public SectionAccess Access { get; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now => Services.Time.GetUtcNow();

    /// <summary>A survey was changed by an act: it is read again at the next look, and the engine goes on.</summary>
    public void Changed(Core.Surveys.SurveyId survey)
    {
        Models.Forget(survey);
        Advance(survey);
    }
}
