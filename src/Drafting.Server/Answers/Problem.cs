using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Drafting.Server.Answers;

/// <summary>Problem details (RFC 9457) with a stable <c>code</c>: the form in which the API says that something was not done.</summary>
/// <param name="Field">The field at fault, where it is one.</param>
/// <param name="RetryAfter">The seconds after which it is worth asking again; null where asking again is of no use.</param>
internal sealed record Problem(int Status, string Code, string Message, string? Field = null, int? RetryAfter = null)
{
    public static Problem Of(RefusedException refused) => new(RefusalStatus.Of(refused), refused.Code, refused.Message, refused.Field, refused.RetryAfter);

    /// <summary>What the server itself answered with a status and no word.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        401 => Of(Refused.SignInFirst()),
        403 => Of(Refused.Forbidden("Your account may not do this.")),
        404 => Of(Refused.UnknownRoute()),
        405 => new(405, "unknownMethod", "This address does not take this method. /openapi/v1.json lists what there is."),
        408 => new(408, "timeout", "The request took too long to arrive."),
        413 => new(413, "tooLarge", "The request is larger than the server takes."),
        415 => Of(Refused.UnsupportedMediaType("The server does not read this kind of content.")),
        429 => new(429, "tooManyRequests", "Too many attempts from this address. Wait a minute."),
        504 => new(504, "timeout", "The answer took too long."),
        >= 500 => new(status, "internal", "The server failed at this. Nothing was changed; try again."),
        _ => new(status, "malformed", "The request cannot be read."),
    };

    /// <summary>Answers with it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var details = new ProblemDetails { Status = Status, Title = ReasonPhrases.GetReasonPhrase(Status), Detail = Message };
        details.Extensions["code"] = Code;
        if (RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Field is { } field)
        {
            details.Extensions["field"] = field;
            details.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [Message] };
        }

        return TypedResults.Problem(details).ExecuteAsync(context);
    }
}
