namespace Igloo.EndToEnd;

/// <summary>The browser that is installed on this machine.</summary>
internal static class Browser
{
    private static readonly string[] Candidates =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Path { get; } =
        Candidates.Prepend(Environment.GetEnvironmentVariable("IGLOO_BROWSER")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium, Chrome or Edge was found. Install one, or set IGLOO_BROWSER to its path.");
}
