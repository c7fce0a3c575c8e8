using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Sealed threads as the delegation reads them whose they are: once opened, the rules are those of all comments (SPEC.md, OP21 to OP24).</summary>
public static class SealedThreads
{
    /// <summary>The thread that its opened steps come to; null where nothing is left of it.</summary>
    /// <param name="thread">As it is sealed.</param>
    /// <param name="said">What was said and done in it, in order.</param>
    public static CommentThread? Opened(SealedThread thread, ImmutableArray<(ThreadOperation Operation, LastChange Change)> said)
    {
        if (said is not [(Comment begun, { } change), ..])
            return null;
        // Two acts that did not know each other: what the later is about may be gone, and changes nothing then.
        var opened = said.Skip(1).Aggregate(ThreadFold.Begun(begun, change), (after, each) => ThreadFold.After(after, each.Operation, each.Change));
        return opened.Comments.IsEmpty ? null : opened with { On = thread.On };
    }

    /// <summary>The operation as applied, or why not: as if there were no threads but those of the actor's delegation.</summary>
    /// <param name="draft">The draft that the operation is written for.</param>
    /// <param name="own">The opened threads of his delegation, as far as the operation is about them.</param>
    public static (ThreadOperation? Applied, Refusal? Refusal) Resolve(Draft draft, IEnumerable<CommentThread> own, Actor actor, ThreadOperation operation)
    {
        var seen = draft with { Threads = PlacedBook<CommentThread>.Of(own), SealedThreads = PlacedBook<SealedThread>.Empty };
        if ((Rights.CheckSealing(actor, operation) ?? Rights.Check(seen, actor, operation)) is { } forbidden)
            return (null, forbidden);
        var (applied, refusal) = ThreadResolution.Resolve(seen, operation);
        return refusal is null ? ((ThreadOperation)applied[0], null) : (null, refusal);
    }

    /// <summary>Why a delegation has no room for an operation; null where it has. Where it has none for more comments it can still take them away and settle threads.</summary>
    /// <param name="draft">The draft as it is now.</param>
    /// <param name="own">All threads of the delegation in it, as they are sealed.</param>
    public static Refusal? RoomProblem(Draft draft, IEnumerable<SealedThread> own, ThreadOperation operation) => ThreadResolution.RoomProblem(draft, own, operation);
}
