using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;

namespace Workflow.Functions.Identity;

/// <summary>Sets up the validation of bearer tokens: signature, issuer, audience and life by Microsoft.Identity.Web.</summary>
internal static class CallerRegistration
{
    /// <summary>Reads <c>AzureAd</c> of the settings.</summary>
    public static IServiceCollection AddCallers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(configuration);
        return services;
    }
}
