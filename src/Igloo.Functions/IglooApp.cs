namespace Igloo.Functions;

/// <summary>Builds the host; the only host code of the function app, on both runtimes.</summary>
public static class IglooApp;
