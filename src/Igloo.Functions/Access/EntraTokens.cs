using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Igloo.Functions.Access;

/// <summary>Checks Entra ID tokens against the authority's published keys, which it fetches and refreshes itself.</summary>
public sealed class EntraTokens : ITokenValidator
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _authority;
    private readonly string _audience;

    /// <summary>Trusts tokens of <paramref name="authority"/>, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>, made for <paramref name="audience"/>.</summary>
    public EntraTokens(string authority, string audience)
    {
        _audience = audience;
        _authority = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever());
    }

    /// <inheritdoc/>
    public async Task<ClaimsIdentity?> ValidateAsync(string token, CancellationToken cancellation)
    {
        var configuration = await _authority.GetConfigurationAsync(cancellation);
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = _audience,
            IssuerSigningKeys = configuration.SigningKeys,
            ClockSkew = TimeSpan.FromMinutes(1),
        });
        return result.IsValid ? result.ClaimsIdentity : null;
    }
}
