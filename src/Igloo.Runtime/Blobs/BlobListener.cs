using Azure.Storage.Blobs;
using Igloo.Runtime.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Blobs;

/// <summary>One poller for each function with a blob trigger.</summary>
internal sealed class BlobListener(
    FunctionCatalog functions, FunctionInvoker invoker, ConnectionSettings connections, HostSettings settings, PoisonBlobs poison, ILogger<BlobPoller> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pollers = new List<BlobPoller>();
        foreach (var (function, trigger) in functions.With<BlobTriggerAttribute>())
        {
            var path = BlobPath.Parse(trigger.BlobPath);
            var container = new BlobContainerClient(connections.Get(trigger.Connection), path.Container);
            var hosts = new BlobContainerClient(connections.Get(ConnectionSettings.Default), "azure-webjobs-hosts");
            var receipts = new BlobReceipts(hosts, settings.HubName.ToLowerInvariant(), function.Id);
            pollers.Add(new BlobPoller(function, path, container, receipts, poison, invoker, settings, logger));
        }

        await Task.WhenAll(pollers.Select(poller => poller.RunAsync(stoppingToken)));
        pollers.ForEach(poller => poller.Dispose());
    }
}
