// Where everything is kept: dropped files, mappings, the lake, the tables that the screens read, and the host's own state.

@description('Name of the storage account, unique in the world.')
@minLength(3)
@maxLength(24)
param accountName string

@description('Region of the account.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the identity that the function app runs as.')
param appPrincipalId string

var uploadsContainer = 'uploads'
var deploymentContainer = 'deployments'
// Events of drops that could not be delivered: kept for a person, as nothing may be lost silently.
var undeliveredContainer = 'undelivered'
var containers = [uploadsContainer, 'mappings', 'lake', deploymentContainer, undeliveredContainer]
var tables = [
  'Uploads'
  'Runs'
  'Leads'
  'Findings'
  'Workspaces'
  'Decisions'
  'ConnectorDecisions'
  'Audit'
]

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    // Only named identities reach the data, and each one leaves its name in the log: no account key, no shared signature made from one.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Agencies drop their files from outside; what they may reach is a matter of roles. A closed network is a later module.
    publicNetworkAccess: 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    // A mistake can be taken back for a week. Longer would stand against a purge, which must be possible.
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = [
  for containerName in containers: {
    parent: blobs
    name: containerName
    properties: { publicAccess: 'None' }
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2026-06-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2026-06-01' = [
  for tableName in tables: {
    parent: tableService
    name: tableName
  }
]

// Built-in roles; their ids are the same in every tenant.
var roles = {
  // Owner and not Contributor: the host's documented minimum for its own state (locks, receipts, its keys) and for a blob trigger.
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // The blob trigger's work and poison queues, and the work queues of the durable engine.
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  // The tables above, and the history of the durable engine.
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(account.id, appPrincipalId, role.value)
    scope: account
    properties: {
      principalId: appPrincipalId
      // Said, not looked up: a new identity may not have reached the directory yet.
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

output accountName string = account.name
output uploadsContainerName string = uploadsContainer
output deploymentContainerName string = deploymentContainer
output undeliveredContainerName string = undeliveredContainer
