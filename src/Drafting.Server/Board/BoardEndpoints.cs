using Drafting.Server.Access;
using Drafting.Server.Answers;

namespace Drafting.Server.Board;

/// <summary>The facilitator's board.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/board", BoardAsync).WithTags("Board").Produces<IReadOnlyList<BoardRowView>>().Produces(304)
            .WithSummary("The drafts I have a role on with their sponsors day by day, by regional group and against the template's, and who has them open now.");

    private static async Task<IResult> BoardAsync(Person me, BoardRows rows, Accounts accounts, HttpContext context, CancellationToken cancellation) =>
        TaggedJson.Of(await rows.OfAsync(me, accounts, cancellation), context);
}
