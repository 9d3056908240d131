// Serves the add-in's pages and the dashboard: files only, no data. Deployed with a token fetched at the moment, never stored.
param name string
param tags object

@description('Static sites exist in a few regions only; the pages are cached all over the world. East Asia is the one next to Japan.')
@allowed(['eastasia', 'westus2', 'centralus', 'eastus2', 'westeurope'])
param region string = 'eastasia'

resource site 'Microsoft.Web/staticSites@2023-12-01' = {
  name: name
  location: region
  tags: tags
  sku: { name: 'Free', tier: 'Free' }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output name string = site.name
output origin string = 'https://${site.properties.defaultHostname}'
