using Igloo.Functions.Access;
using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Records;

/// <summary>Why somebody must know who a protected person is. A closed list, so that the audit holds a reason and no content.</summary>
public enum UnmaskReason
{
    /// <summary>The person may need help.</summary>
    Welfare,

    /// <summary>It must be known whether this is the person who is looked for.</summary>
    Identity,

    /// <summary>A court or a law asks for it.</summary>
    Legal,
}

/// <summary>POST that one row must be seen with the names of protected people, and why; the audit keeps both.</summary>
public sealed class UnmaskRecord(CaseReader cases)
{
    /// <summary>The row with its people; protected traits stay masked.</summary>
    [Function(nameof(UnmaskRecord))]
    [Access(Roles.Readers)]
    [Answers("One source row with the names of protected people, for a reason that the audit keeps: welfare, identity or legal", typeof(RecordView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/records/{recordId}/unmask/{reason}")] HttpRequest request,
        string workspaceId,
        string recordId,
        string reason,
        CancellationToken cancellation)
    {
        if (!RecordId.TryParse(recordId, out var id)) return RecordViews.NotAnId(recordId);
        if (ReasonOf(reason) is null)
            return Problem.BadRequest($"'{reason}' is no reason to unmask a person.", $"Give one of: {string.Join(", ", Enum.GetNames<UnmaskReason>().Select(name => name.ToLowerInvariant()))}.");
        var run = await cases.OpenAsync(new WorkspaceId(workspaceId), request.Viewer(), null, cancellation);
        return run is not null && await run.FindRecordAsync(id, cancellation) is { } found ? new JsonAnswer(RecordViews.Of(found)) : RecordViews.Missing(id);
    }

    /// <summary>The reason of that name, or <see langword="null"/>.</summary>
    internal static UnmaskReason? ReasonOf(string? name) =>
        Enum.TryParse<UnmaskReason>(name, ignoreCase: true, out var reason) && Enum.IsDefined(reason) && !char.IsAsciiDigit(name[0]) ? reason : null;
}
