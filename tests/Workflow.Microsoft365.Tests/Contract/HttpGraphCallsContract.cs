using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;

namespace Workflow.Microsoft365.Tests.Contract;

/// <summary>The typed HttpClient keeps the contract.</summary>
public sealed class HttpGraphCallsContract : GraphCallsContract
{
    protected override IGraphCalls Create(ContractWorld world) => new HttpGraphCalls(world.CreateClient(), world.Options.PageLimit);
}
