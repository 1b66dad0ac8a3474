// Who the app is. Its rights stand beside the thing that each one opens: storage.bicep and monitoring.bicep.

@description('Short name of this Igloo.')
param name string

@description('Region of the identity.')
param location string

@description('Tags of every resource.')
param tags object

// User-assigned, so that the rights exist before the app's first start and outlive a rebuilt app.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-app'
  location: location
  tags: tags
}

output identityId string = identity.id
output principalId string = identity.properties.principalId
output clientId string = identity.properties.clientId
