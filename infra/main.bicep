// One Igloo in one resource group. This file only wires; each module says what it makes and why.
targetScope = 'resourceGroup'

@description('Short name of this Igloo: part of the name of every resource.')
@minLength(3)
@maxLength(11)
param name string = 'igloo'

@description('Region of every resource. It must offer Flex Consumption.')
param location string = resourceGroup().location

@description('Entra ID authority that issues the tokens, for example the v2.0 endpoint of one tenant.')
param authority string

@description('Audience that a token must name: the application id of the Igloo app registration.')
param audience string

@description('Most instances that the app may grow to.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Second stage: true once the code runs. Only then does the host hold the key that the event subscription needs.')
param subscribeToUploads bool = false

// Names that must be unique in the world end in a digest of where they stand, so a second deployment finds the same ones.
var suffix = uniqueString(resourceGroup().id, name)
var tags = { application: 'igloo', igloo: name }

module access 'modules/access.bicep' = {
  params: { name: name, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  params: {
    accountName: take('${replace(toLower(name), '-', '')}${suffix}', 24)
    location: location
    tags: tags
    appPrincipalId: access.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: name, location: location, tags: tags, appPrincipalId: access.outputs.principalId }
}

module app 'modules/function-app.bicep' = {
  params: {
    appName: '${name}-${suffix}'
    location: location
    tags: tags
    identityId: access.outputs.identityId
    identityClientId: access.outputs.clientId
    storageAccountName: storage.outputs.accountName
    deploymentContainerName: storage.outputs.deploymentContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    authority: authority
    audience: audience
    maximumInstances: maximumInstances
  }
}

module events 'modules/events.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    storageAccountName: storage.outputs.accountName
    uploadsContainerName: storage.outputs.uploadsContainerName
    undeliveredContainerName: storage.outputs.undeliveredContainerName
    functionAppName: app.outputs.appName
    subscribe: subscribeToUploads
  }
}

output functionAppName string = app.outputs.appName
output address string = app.outputs.address
output storageAccountName string = storage.outputs.accountName
