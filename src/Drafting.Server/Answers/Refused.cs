using Drafting.Documents;
using Drafting.Server.Storage;

namespace Drafting.Server.Answers;

/// <summary>The refusals of the HTTP API. One text for each, so that a stranger learns nothing from a difference.</summary>
internal static class Refused
{
    public static RefusedException Field(string field, string message) => new("invalidField", message, field);

    public static RefusedException Malformed(string message) => new("malformed", message);

    /// <param name="wait">After which another attempt is looked at; the words are the same, so that they tell nothing of the account.</param>
    public static RefusedException WrongCredentials(TimeSpan? wait) => new(
        "wrongCredentials", "The address or the password is wrong. After several wrong passwords no more are looked at from the same place for some minutes.")
    {
        RetryAfter = wait is { } left ? (int)Math.Ceiling(left.TotalSeconds) : null,
    };

    /// <summary>Whether what was asked for has been done is not known: all calls may be made again.</summary>
    public static RefusedException Unavailable() => new(
        RefusalCodes.Unavailable, "The server's storage does not work at the moment. What you asked for may not have been done: try again.")
    {
        RetryAfter = StorageFault.RetryAfter,
    };

    public static RefusedException OutOfMemory() => new(
        "outOfMemory", "The server has too little memory for this now, and nothing was changed. Try again later; divide a large file first.")
    {
        RetryAfter = 30,
    };

    public static RefusedException SignInFirst() => new("signInFirst", "Sign in first: POST /api/session.");

    public static RefusedException Forbidden(string message) => new("forbidden", message);

    public static RefusedException ForeignOrigin() => new("foreignOrigin", "The request comes from another site.");

    public static RefusedException UnknownDraft() => new("unknownDraft", "There is no such draft, or you have no role on it.");

    public static RefusedException UnknownRevision(string? field = "revision") => new("unknownRevision", "The draft has no such revision.", field);

    public static RefusedException UnknownVersion(string? field = null) => new("unknownVersion", "The draft has no version of this name.", field);

    public static RefusedException UnknownText() => new("unknownText", "The library has no such text.");

    public static RefusedException UnknownParagraph() => new("unknownParagraph", "The draft has no such paragraph.");

    public static RefusedException UnknownUser() => new("unknownUser", "There is no account with this address.");

    public static RefusedException UnknownRoute() => new("unknownRoute", "There is nothing at this address. /openapi/v1.json lists what there is.");

    public static RefusedException UnsupportedFormat(string format, string supported) =>
        new("unsupportedFormat", $"The format “{format}” is not written here; take one of: {supported}.", "format");

    public static RefusedException UnsupportedMediaType(string message) => new("unsupportedMediaType", message);
}
