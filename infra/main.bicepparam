using 'main.bicep'

// What differs between two Igloos comes from the environment of whoever deploys; nothing here is secret.
param name = readEnvironmentVariable('IGLOO_NAME', 'igloo')
param authority = readEnvironmentVariable('IGLOO_AUTHORITY', '')
param audience = readEnvironmentVariable('IGLOO_AUDIENCE', '')
param subscribeToUploads = bool(readEnvironmentVariable('IGLOO_SUBSCRIBE_TO_UPLOADS', 'false'))
