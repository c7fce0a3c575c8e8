using Drafting.Documents;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Operations done to a draft as its owner does them.</summary>
public static class Applying
{
    private static readonly Actor Facilitator = new("chair@example.org", "SGP", DraftRole.Facilitator);

    /// <summary>The draft after them, all or nothing; or why they are refused.</summary>
    public static (Draft? After, Refusal? Refusal) Apply(this Draft draft, IEnumerable<Operation> operations, Actor? by = null)
    {
        var (accepted, refusal) = Acceptance.Of(
            draft, by ?? Facilitator, new Submission("client", draft.Revision + 1, draft.Revision, [.. operations]), [], DateTimeOffset.UnixEpoch.AddMinutes(draft.Revision));
        return (accepted?.After, refusal);
    }
}
