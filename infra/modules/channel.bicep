// Cards in the coordinator's channel: a Logic App with an HTTP trigger, posting through a connection that a service account owns.
// The connection has to be authorised once by hand (docs/administrator-guide.ja.md). The trigger's address is a credential: it goes to the vault and nowhere else.
param name string
param location string
param tags object
param teamId string
param channelId string
param vaultName string
param workspaceId string

resource connection 'Microsoft.Web/connections@2016-06-01' = {
  name: '${name}-teams'
  location: location
  tags: tags
  properties: {
    displayName: '進捗調査 チャネル投稿（サービス アカウント）'
    api: { id: subscriptionResourceId('Microsoft.Web/locations/managedApis', location, 'teams') }
  }
}

// What is posted names sections: it stays out of the run history.
var hidden = { secureData: { properties: ['inputs', 'outputs'] } }

resource flow 'Microsoft.Logic/workflows@2019-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    state: 'Enabled'
    parameters: {
      '$connections': {
        value: {
          teams: {
            connectionId: connection.id
            connectionName: connection.name
            id: connection.properties.api.id
          }
        }
      }
    }
    definition: {
      '$schema': 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#'
      contentVersion: '1.0.0.0'
      parameters: { '$connections': { type: 'Object', defaultValue: {} } }
      triggers: {
        card: {
          type: 'Request'
          kind: 'Http'
          operationOptions: 'EnableSchemaValidation'
          runtimeConfiguration: hidden
          inputs: {
            method: 'POST'
            schema: {
              type: 'object'
              required: ['type', 'attachments']
              properties: {
                type: { type: 'string', enum: ['message'] }
                attachments: {
                  type: 'array'
                  minItems: 1
                  maxItems: 1
                  items: {
                    type: 'object'
                    required: ['contentType', 'content']
                    properties: {
                      contentType: { type: 'string', enum: ['application/vnd.microsoft.card.adaptive'] }
                      content: { type: 'object' }
                    }
                  }
                }
              }
            }
          }
        }
      }
      actions: {
        post: {
          type: 'ApiConnection'
          runAfter: {}
          runtimeConfiguration: hidden
          inputs: {
            host: { connection: { name: '@parameters(\'$connections\')[\'teams\'][\'connectionId\']' } }
            method: 'post'
            path: '/v1.0/teams/conversation/adaptivecard/poster/@{encodeURIComponent(\'User\')}/location/@{encodeURIComponent(\'Channel\')}'
            body: {
              recipient: { groupId: teamId, channelId: channelId }
              messageBody: '@{string(triggerBody()[\'attachments\'][0][\'content\'])}'
            }
            // A card is posted at most once: whether a failed try arrived cannot be known, so the engine asks a person instead of trying again.
            retryPolicy: { type: 'none' }
          }
        }
        posted: {
          type: 'Response'
          kind: 'Http'
          runAfter: { post: ['Succeeded'] }
          inputs: { statusCode: 200 }
        }
        failed: {
          type: 'Response'
          kind: 'Http'
          runAfter: { post: ['Failed', 'TimedOut'] }
          inputs: { statusCode: 502 }
        }
      }
      outputs: {}
    }
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'runs'
  scope: flow
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName

  resource webhook 'secrets' = {
    name: 'teams-webhook'
    properties: {
      contentType: 'address of the coordinator\'s channel'
      value: listCallbackUrl('${flow.id}/triggers/card', '2019-05-01').value
    }
  }
}
