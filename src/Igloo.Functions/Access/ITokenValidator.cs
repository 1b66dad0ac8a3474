using System.Security.Claims;

namespace Igloo.Functions.Access;

/// <summary>Tells whether a bearer token is genuine. Thread-safe.</summary>
public interface ITokenValidator
{
    /// <summary>The identity of a genuine, unexpired token; <see langword="null"/> otherwise.</summary>
    Task<ClaimsIdentity?> ValidateAsync(string token, CancellationToken cancellation);
}
