// One environment of the survey on Azure: the Function App with its identity, the static host of the pages, the coordinator's channel, monitoring and alerts.
// Azure holds no survey data. Definition, answers and reports live in SharePoint; what stands here can be deleted and deployed again.
targetScope = 'resourceGroup'

@description('Names everything; letters and digits, as short as test or production.')
@minLength(2)
@maxLength(10)
param environment string

@description('Region of everything but the static host, whose pages are served from everywhere and hold no data.')
param location string = resourceGroup().location

@description('Tenant and app registration that people sign in to, as the provisioning tool printed them.')
param clientId string

@description('The city, as named in the User-Agent of our calls to Graph: letters, digits and hyphens.')
@maxLength(64)
param company string

@description('Host of SharePoint, as midorino.sharepoint.com.')
param siteHost string

@description('Path of the site made for the survey alone, as sites/shinchoku.')
param sitePath string

@description('Granted: the engine opens folders to sections itself. Prepared: an owner has done so (see docs/permissions.md).')
@allowed(['Granted', 'Prepared'])
param access string

@description('The shared mailbox from which mail is sent.')
param mailbox string

@description('SharePoint resource units a minute: 1250 up to 1,000 licences, 2500 up to 5,000, 3750 up to 15,000.')
@allowed([1250, 2500, 3750])
param unitsPerMinute int = 1250

@description('Team of the coordinator: its group id. Empty: no channel.')
param teamId string = ''

@description('Channel in that team: its id, as 19:…@thread.tacv2.')
param channelId string = ''

@description('Link into the Teams app for notices in the activity feed; empty: no such notices.')
param activityLink string = ''

@description('What notifications of changes carry: drawn anew at each deployment, known to Graph and the app alone.')
@secure()
param notificationSecret string = newGuid()

@description('Where alerts go.')
param alertMail string

@description('Id of the add-in (appId in manifest/environments): its task pane then opens with every workbook. Empty: it is opened from the ribbon.')
param addInId string = ''

@description('Id of the add-in-only manifest (addInOnlyId in manifest/environments), for Excel versions that know no other.')
param addInOnlyId string = ''

@description('Instances kept warm for HTTP: 0 starts on demand, 1 costs more and answers at once.')
@minValue(0)
@maxValue(5)
param alwaysReady int = 0

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

var suffix = uniqueString(resourceGroup().id, environment)
var name = 'workflow-${environment}'
var tags = { application: 'workflow', environment: environment }

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: '${name}-identity', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: logRetentionDays
    publisherPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('workflow${environment}${suffix}', 24)
    location: location
    tags: tags
    ownerPrincipalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: take('wf-${environment}-${suffix}', 24)
    location: location
    tags: tags
    readerPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    notificationSecret: notificationSecret
  }
}

module site 'modules/site.bicep' = {
  name: 'site'
  params: { name: '${name}-pages-${suffix}', tags: tags }
}

module channel 'modules/channel.bicep' = if (!empty(teamId) && !empty(channelId)) {
  name: 'channel'
  params: {
    name: '${name}-channel'
    location: location
    tags: tags
    teamId: teamId
    channelId: channelId
    vaultName: vault.outputs.name
    workspaceId: monitoring.outputs.workspaceId
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    insightsConnection: monitoring.outputs.connection
    siteOrigin: site.outputs.origin
    alwaysReady: alwaysReady
    // Sites.Selected alone does not allow a subscription; then the engine finds changes by itself, every minute.
    notificationReference: access == 'Granted' ? '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/notifications)' : ''
    settings: union(
      {
        AzureAd__Instance: az.environment().authentication.loginEndpoint
        AzureAd__TenantId: tenant().tenantId
        AzureAd__ClientId: clientId
        // The registration asks for tokens of version 2: these name the API by its client id, not by its identifier URI.
        AzureAd__Audience: clientId
        AzureAd__ClientCredentials__0__SourceType: 'SignedAssertionFromManagedIdentity'
        AzureAd__ClientCredentials__0__ManagedIdentityClientId: identity.outputs.clientId
        Graph__Client: 'sdk'
        Graph__Company: company
        Graph__UnitsPerMinute: string(unitsPerMinute)
        SharePoint__SiteHost: siteHost
        SharePoint__SitePath: sitePath
        SharePoint__Access: access
        Notices__Mailbox: mailbox
        Notices__Dashboard: '${site.outputs.origin}/dashboard.html'
      },
      empty(activityLink) ? {} : { Notices__ActivityLink: activityLink },
      empty(addInId) ? {} : { Pane__AddInId: addInId },
      empty(addInOnlyId) ? {} : { Pane__AddInOnlyId: addInOnlyId },
      empty(teamId) || empty(channelId) ? {} : { Teams__Webhook: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/teams-webhook)' }
    )
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    insightsId: monitoring.outputs.id
    mail: alertMail
  }
}

@description('Address of the Function App; the API stands below /api.')
output api string = functions.outputs.origin

@description('Origin of the pages: `site` in the manifest\'s environment file.')
output siteOrigin string = site.outputs.origin

@description('Name of the Function App, for the deployment of its package.')
output functionApp string = functions.outputs.name

@description('Name of the static host, for the deployment of the pages.')
output staticSite string = site.outputs.name

@description('The identity that Graph permissions are granted to.')
output identityPrincipalId string = identity.outputs.principalId

@description('Its application id, which RBAC for the mailbox names.')
output identityClientId string = identity.outputs.clientId
