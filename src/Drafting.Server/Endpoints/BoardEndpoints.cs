using System.Security.Cryptography;
using System.Text.Json;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Endpoints;

/// <summary>The facilitator's board. Whoever follows it asks with the tag of what he has and is answered 304 while that is so.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/board", BoardAsync).WithTags("Board").Produces<IReadOnlyList<BoardRowView>>().Produces(304)
            .WithSummary("The drafts I have a role on with their sponsors day by day, by regional group and against the template's, and who has them open on this node.");

    private static async Task<IResult> BoardAsync(Person me, Board board, Accounts accounts, IOptions<JsonOptions> json, HttpContext context, CancellationToken cancellation)
    {
        var answer = JsonSerializer.SerializeToUtf8Bytes(await board.OfAsync(me, accounts, cancellation), json.Value.SerializerOptions);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(answer).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(304) : new JsonBytes(answer);
    }
}
