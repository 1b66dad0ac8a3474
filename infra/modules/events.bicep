// Tells the app of each dropped file. On Flex Consumption this is the only source of a blob trigger.

@description('Short name of this Igloo.')
param name string

@description('Region of the topic: that of the storage account.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the storage account.')
param storageAccountName string

@description('Container whose new blobs are told.')
param uploadsContainerName string

@description('Container for the events that could not be delivered.')
param undeliveredContainerName string

@description('Name of the function app.')
param functionAppName string

@description('Second stage: the subscription is made once the code runs, because Event Grid calls the app before it accepts one.')
param subscribe bool

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageAccountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' existing = {
  parent: account
  name: 'default'
}

resource undelivered 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' existing = {
  parent: blobs
  name: undeliveredContainerName
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: '${name}-uploads'
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// Storage Blob Data Contributor, on that one container: the topic writes what it could not deliver, and reaches nothing else.
var blobContributorRole = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource topicRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(undelivered.id, topic.id, blobContributorRole)
  scope: undelivered
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributorRole)
  }
}

// The function of src/Igloo.Functions/Upload that the blobs extension hands the event to.
var uploadFunction = 'IngestUpload'

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = if (subscribe) {
  parent: topic
  name: 'uploads-created'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The key is read here, inside the deployment: no parameter, output or log ever holds it.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${uploadFunction}&code=${listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${uploadsContainerName}/blobs/'
    }
    // A day of tries, then the event is put aside for a person to replay.
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: undelivered.name }
      }
    }
  }
  dependsOn: [topicRole]
}
