namespace Igloo.Runtime.Durable;

/// <summary>One attempt to run an activity; the input is as the engine's converter wrote it.</summary>
public sealed record ActivityCall(string Name, string InstanceId, string? SerializedInput);
