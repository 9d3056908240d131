using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Workflow.Functions.Hosting;
using Workflow.Functions.Identity;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
var settings = HostSettings.Read(builder.Configuration);
builder.Services
    .AddWorkflow(settings)
    .AddCallers(builder.Configuration)
    .AddFigures(builder.Configuration, settings.Identity.Credential());
builder.Logging.AddQuietPlatform();
await builder.Build().RunAsync();
