using Igloo.Functions.Access;
using Igloo.Functions.Upload;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Sources;

/// <summary>PUT what is set up for one system of one agency.</summary>
public sealed class PutSource(Spool spool, SourceStore sources)
{
    /// <summary>Adds or changes a source; later drops follow it.</summary>
    [Function(nameof(PutSource))]
    [Access(Roles.Administrator)]
    [Answers("Adds or changes a source of files", typeof(SourceView), Takes = typeof(SourceRequest))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/workspaces/{workspaceId}/sources/{agency}/{source}")] HttpRequest request,
        string workspaceId,
        string agency,
        string source,
        CancellationToken cancellation)
    {
        if (await request.ReadJsonAsync<SourceRequest>(cancellation) is not { Handling: ReleaseClass.Shared or ReleaseClass.AgencyOnly } body)
            return Problem.BadRequest("The body does not say who may see the source's records.", $"Send JSON with handling '{ReleaseClass.Shared}' (the whole workspace) or '{ReleaseClass.AgencyOnly}'.");
        if (Unknown(body) is { } problem) return problem;
        var workspace = new WorkspaceId(workspaceId);
        if (await sources.FindAsync(new SourceRef(agency, source), cancellation) is { } known && known.Workspace != workspace)
            return Problem.BadRequest($"{known.Source} is not a source of this workspace.", "Records never cross workspaces; choose another name for the source.");
        var settings = new SourceSettings
        {
            Source = new SourceRef(agency, source),
            Workspace = workspace,
            Release = new ReleaseClass(agency, body.Handling),
            PhoneRegion = body.PhoneRegion ?? "US",
            TimeZone = body.TimeZone ?? "UTC",
            DateOrder = body.DateOrder ?? "",
            Contact = body.Contact ?? "",
        };
        await spool.SaveSourceAsync(settings, cancellation);
        return new JsonAnswer(SourceView.Of(settings));
    }

    // A word that stands for nothing would be passed over in silence by every later file.
    private static IActionResult? Unknown(SourceRequest body)
    {
        if (body.TimeZone is { } zone && !IngestRequest.IsZone(zone))
            return Problem.BadRequest($"'{zone}' is no time zone.", "Send the name of the zone that the source's clocks follow, such as America/Monterrey, or a distance from UTC such as -06:00.");
        if (body.PhoneRegion is { } region && !IngestRequest.IsPhoneRegion(region))
            return Problem.BadRequest($"'{region}' is no region with telephone numbers.", "Send two capital letters of ISO 3166-1, such as MX.");
        return body.DateOrder is null or "" or "dmy" or "mdy" or "ymd"
            ? null
            : Problem.BadRequest($"'{body.DateOrder}' is no order of dates.", "Send dmy, mdy or ymd, or leave it out to let each file decide.");
    }
}

/// <summary>What to set up.</summary>
/// <param name="Handling"><c>shared</c> or <c>agency</c>.</param>
/// <param name="PhoneRegion">ISO 3166 code for bare phone numbers; US when not given.</param>
/// <param name="TimeZone">Zone of times that do not say their own: an IANA name such as America/Monterrey, or a distance from UTC such as -06:00; UTC when not given.</param>
/// <param name="DateOrder">dmy, mdy or ymd for dates that could be either; decided by the file when not given.</param>
/// <param name="Contact">Whom another agency calls.</param>
public sealed record SourceRequest(string? Handling, string? PhoneRegion, string? TimeZone, string? DateOrder, string? Contact);

/// <summary>A source that is set up.</summary>
public sealed record SourceView(string Agency, string Source, string Handling, string PhoneRegion, string TimeZone, string DateOrder, string Contact)
{
    internal static SourceView Of(SourceSettings settings) => new(
        settings.Source.Agency, settings.Source.Source, settings.Release.Handling, settings.PhoneRegion, settings.TimeZone, settings.DateOrder, settings.Contact);
}
