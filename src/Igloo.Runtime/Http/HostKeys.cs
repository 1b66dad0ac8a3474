using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Igloo.Runtime.Http;

/// <summary>The host's keys: <c>Embedded:FunctionKey</c> opens functions, <c>Embedded:MasterKey</c> everything. Without one, nothing but anonymous functions is open.</summary>
internal sealed class HostKeys(IConfiguration configuration)
{
    private readonly string? _function = configuration["Embedded:FunctionKey"];
    private readonly string? _master = configuration["Embedded:MasterKey"];

    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous) return true;
        var given = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();
        return Matches(given, _master) || (level is AuthorizationLevel.Function or AuthorizationLevel.User && Matches(given, _function));
    }

    private static bool Matches(string given, string? key) =>
        !string.IsNullOrEmpty(key) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
}
