using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Igloo.Functions.Access;

/// <summary>Issues and checks the tokens of the embedded runtime, signed with a key that never leaves the machine.</summary>
/// <remarks>In the cloud tokens come from Entra ID (<see cref="EntraTokens"/>); the claims are the same.</remarks>
public sealed class LocalTokens : ITokenValidator
{
    private const string Issuer = "igloo-local";
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private readonly SymmetricSecurityKey _key;

    /// <summary>Uses a key of at least 32 bytes.</summary>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public LocalTokens(byte[] key)
    {
        if (key.Length < 32) throw new ArgumentException($"The signing key has {key.Length} bytes; expected at least 32.", nameof(key));
        _key = new SymmetricSecurityKey(key);
    }

    /// <summary>A fresh key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    /// <summary>A token for <paramref name="viewer"/> that ends at <paramref name="expires"/>.</summary>
    public string Issue(Viewer viewer, DateTimeOffset expires)
    {
        var claims = new List<Claim> { new("sub", viewer.Subject), new("name", viewer.Name), new(Viewer.AgencyClaim, viewer.Agency) };
        foreach (var role in Enum.GetValues<Roles>())
            if (int.PopCount((int)role) == 1 && viewer.Roles.HasFlag(role)) claims.Add(new Claim(Viewer.RoleClaim, role.ToString()));
        foreach (var workspace in viewer.Workspaces) claims.Add(new Claim(Viewer.WorkspaceClaim, workspace.Value));
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            Subject = new ClaimsIdentity(claims),
            Expires = expires.UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <inheritdoc/>
    public async Task<ClaimsIdentity?> ValidateAsync(string token, CancellationToken cancellation)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ClockSkew = TimeSpan.FromMinutes(1),
        });
        return result.IsValid ? result.ClaimsIdentity : null;
    }
}
