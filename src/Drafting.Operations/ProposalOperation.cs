namespace Drafting.Operations;

/// <summary>OP15 to OP20. An operation on a proposal: it changes no paragraph by itself.</summary>
/// <param name="Proposal">The proposal's id; also that of the paragraph that a rival text would become.</param>
public abstract record ProposalOperation(string Proposal) : Operation;

/// <summary>A stretch of a paragraph; offsets are UTF-16 code units, an embed counts 1.</summary>
/// <param name="Length">Null for the whole paragraph, however it changes.</param>
public sealed record TextStretch(string Paragraph, int Start, int? Length);

/// <summary>OP15. A delegation proposes a change, or reserves its position on stretches of the text.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3: whose proposal it is.</param>
/// <param name="Group">The group it speaks for, such as “g77”; null where it speaks for itself.</param>
/// <param name="Operations">What it would do to the draft; none of a reservation.</param>
/// <param name="Reserved">What a reservation is on; none of another proposal.</param>
/// <param name="InsteadOf">Of a rival text, the paragraph whose place it would take. It is then one insert, of the proposal's own id.</param>
public sealed record Propose(
    string Proposal, string Delegation, string? Group, IReadOnlyList<Operation> Operations, IReadOnlyList<TextStretch> Reserved, string? InsteadOf = null, string? Reason = null)
    : ProposalOperation(Proposal)
{
    /// <summary>Whether a proposal may have this among its operations: OP1 to OP8.</summary>
    public static bool Holds(Operation operation) =>
        operation is EditText or InsertParagraph or RemoveParagraph or RestoreParagraph or MoveParagraph or SplitParagraph or JoinParagraph or SetParagraph;
}

/// <summary>OP16. Changes what a proposal would do.</summary>
/// <param name="Over">The proposal's operations as its author knew them: rebasing needs them.</param>
/// <param name="Operations">Written for the draft with <paramref name="Over"/> applied.</param>
public sealed record EditProposal(string Proposal, IReadOnlyList<Operation> Over, IReadOnlyList<Operation> Operations) : ProposalOperation(Proposal);

/// <summary>What a delegation says of a proposal.</summary>
public enum Stance
{
    /// <summary>Takes back what it said.</summary>
    None,

    /// <summary>For it.</summary>
    Support,

    /// <summary>Against it.</summary>
    Object,

    /// <summary>Reserves its position.</summary>
    Reserve,
}

/// <summary>OP17. A delegation, or a group through it, says what it thinks of a proposal.</summary>
public sealed record TakeStance(string Proposal, string Delegation, string? Group, Stance Stance, string? Reason = null) : ProposalOperation(Proposal);

/// <summary>OP18. The facilitator accepts a proposal: what it would do is done.</summary>
/// <param name="Hunks">The places of it that are accepted, counted from 0; null for all.</param>
/// <param name="Of">How many places it had for the facilitator; null where that does not matter.</param>
/// <param name="Seen">The revision that touched the proposal last, as the facilitator saw it; null where nothing had.</param>
/// <param name="Written">The revision in which it was written last, as the facilitator saw it; null where it was as first proposed.</param>
/// <param name="Steps">As applied: how many of the operations behind this one are the proposal's; they are its proposer's.</param>
public sealed record AcceptProposal(string Proposal, IReadOnlyList<int>? Hunks = null, int? Of = null, long? Seen = null, long? Written = null, int Steps = 0) : ProposalOperation(Proposal);

/// <summary>How a proposal ended that was not accepted.</summary>
public enum ProposalEnd
{
    /// <summary>By the facilitator.</summary>
    Declined,

    /// <summary>By whose it is.</summary>
    Withdrawn,

    /// <summary>The facilitator has written what answers it.</summary>
    Merged,

    /// <summary>A rival text took the place.</summary>
    NotRetained,
}

/// <summary>OP19. A proposal ends without being accepted.</summary>
public sealed record CloseProposal(string Proposal, ProposalEnd End, string? Reason = null) : ProposalOperation(Proposal);

/// <summary>OP20. A proposal that ended is open again; what an accepted one did is undone.</summary>
/// <param name="Operations">As applied, of one that was accepted: what it does from then on; what undid it stands before this.</param>
public sealed record ReopenProposal(string Proposal, IReadOnlyList<Operation>? Operations = null) : ProposalOperation(Proposal);
