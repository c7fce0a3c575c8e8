using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>A place of a paragraph that a proposal would change.</summary>
/// <param name="Start">Where it begins in the paragraph's text.</param>
/// <param name="End">Where it ends; at its start where the proposal only inserts.</param>
/// <param name="Wording">What would stand there; nothing where the proposal only deletes.</param>
internal sealed record Hunk(Proposal Proposal, int Start, int End, Delta Wording)
{
    private const string Break = "¶";

    public bool IsInsertion => Start == End;

    /// <summary>Those of a paragraph.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="pieces">What the proposal would have of it, in order.</param>
    public static IReadOnlyList<Hunk> Of(Proposal proposal, Delta text, IEnumerable<ProposedPiece> pieces)
    {
        var hunks = new List<Hunk>();
        var wording = new DeltaBuilder();
        var (at, start) = (0, -1);

        void Open() => start = start < 0 ? at : start;

        void Close()
        {
            var hunk = start < 0 ? null : new Hunk(proposal, start, at, wording.Build());
            start = -1;
            if (hunk is not null && !hunk.Wording.Equals(text.Slice(hunk.Start, hunk.End)))
                hunks.Add(hunk);
        }

        void Reach(int place)
        {
            if (place > at)
                Open();
            at = place;
        }

        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case AddedPiece added:
                    Open();
                    wording.Add(added.Content);
                    break;
                case BreakPiece:
                    Open();
                    wording.Insert(Break);
                    break;
                // Words that would stand before others they stand behind now are shown where they are.
                case KeptPiece kept when kept.Start < at:
                    break;
                case KeptPiece { Change: null } kept:
                    Reach(kept.Start);
                    Close();
                    at += kept.Length;
                    break;
                case KeptPiece kept:
                    Reach(kept.Start);
                    Open();
                    foreach (var op in text.Slice(at, at + kept.Length).Ops)
                        wording.Add(op.WithAttributes(Attributes.Compose(op.Attributes, kept.Change, keepNull: false)));
                    at += kept.Length;
                    break;
            }
        }

        Reach(text.Length);
        Close();
        return hunks;
    }

    /// <summary>Whether both are at one place: they share characters, or one inserts within or at an edge of what the other changes, or both at one place.</summary>
    public bool Meets(Hunk other) => IsInsertion || other.IsInsertion ? Start <= other.End && other.Start <= End : Start < other.End && other.Start < End;
}
