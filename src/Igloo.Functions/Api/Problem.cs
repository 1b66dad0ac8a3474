using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api;

/// <summary>An RFC 9457 problem: what happened and, in <see cref="Next"/>, what to do about it.</summary>
/// <param name="Title">The kind of problem in plain words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What was given and what was expected. Never a person's data.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Type">Always about:blank: the status says the kind.</param>
public sealed record Problem(string Title, int Status, string Detail, string Next, string Type = "about:blank")
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The problem as an answer.</summary>
    public IActionResult AsResult() =>
        new JsonAnswer(this, Status, MediaType);

    /// <summary>What was asked for has a form that cannot be right.</summary>
    public static IActionResult BadRequest(string detail, string next) => new Problem("Not a valid request", StatusCodes.Status400BadRequest, detail, next).AsResult();

    /// <summary>What was asked for is not there, or not for this viewer: the two are not told apart.</summary>
    public static IActionResult NotFound(string detail) =>
        new Problem("Not found", StatusCodes.Status404NotFound, detail, "Check the id, or ask the agency that holds the data.").AsResult();

    /// <summary>The viewer's role does not reach so far.</summary>
    public static IActionResult Forbidden(string detail, string next) => new Problem("Not for this role", StatusCodes.Status403Forbidden, detail, next).AsResult();

    /// <summary>What was asked for cannot be done as things stand.</summary>
    public static IActionResult Conflict(string detail, string next) => new Problem("Not now", StatusCodes.Status409Conflict, detail, next).AsResult();

    /// <summary>A continuation token of a run that is gone.</summary>
    public static IActionResult Gone(string detail) =>
        new Problem("That page is gone", StatusCodes.Status410Gone, detail, "Start again without the continuation token.").AsResult();
}
