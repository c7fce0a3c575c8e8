using Drafting.Server.Access;
using Drafting.Server.Answers;

namespace Drafting.Server.Board;

/// <summary>The facilitator's board.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/board", BoardAsync).WithTags("Board")
            .WithSummary("The drafts I have a role on with their sponsors day by day, by regional group and against the template's, and who has them open now.");

    private static async Task<TaggedJson<IReadOnlyList<BoardRowView>>> BoardAsync(Person me, BoardRows rows, Accounts accounts, CancellationToken cancellation) =>
        new(await rows.OfAsync(me, accounts, cancellation));
}
