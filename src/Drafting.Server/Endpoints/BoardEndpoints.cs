using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>The facilitator's board.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/board", BoardAsync).WithTags("Board").Produces<IReadOnlyList<BoardRowView>>().Produces(304)
            .WithSummary("The drafts I have a role on with their sponsors day by day, by regional group and against the template's, and who has them open now.");

    private static async Task<IResult> BoardAsync(Person me, Board board, Accounts accounts, HttpContext context, CancellationToken cancellation) =>
        TaggedJson.Of(await board.OfAsync(me, accounts, cancellation), context);
}
