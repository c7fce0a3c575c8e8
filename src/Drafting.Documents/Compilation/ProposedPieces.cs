using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>A stretch of a paragraph as a proposal would have it, which knows where it comes from.</summary>
/// <param name="Origin">The paragraph to whose text it belongs before anything is split or joined.</param>
/// <param name="Length">In UTF-16 units; an embed counts 1.</param>
internal abstract record ProposedPiece(string Origin, int Length)
{
    public abstract ProposedPiece Slice(int offset, int length);

    public abstract ProposedPiece Formatted(Attributes? change);
}

/// <summary>A stretch of the draft's text.</summary>
/// <param name="Change">How it would be formatted otherwise; null where it would not.</param>
internal sealed record KeptPiece(string Origin, int Start, int Length, Attributes? Change) : ProposedPiece(Origin, Length)
{
    public override ProposedPiece Slice(int offset, int length) => this with { Start = Start + offset, Length = length };

    public override ProposedPiece Formatted(Attributes? change) => change is null ? this : this with { Change = Attributes.Compose(Change, change, keepNull: true) };
}

/// <summary>Something new.</summary>
internal sealed record AddedPiece(string Origin, DeltaOp Content) : ProposedPiece(Origin, Content.Length)
{
    public override ProposedPiece Slice(int offset, int length) => new AddedPiece(Origin, Content.Slice(offset, length));

    public override ProposedPiece Formatted(Attributes? change) => new AddedPiece(Origin, Content.WithAttributes(Attributes.Compose(Content.Attributes, change, keepNull: false)));
}

/// <summary>Where a paragraph would be split; it opens the one that would begin there.</summary>
internal sealed record BreakPiece(string Origin, string Begins) : ProposedPiece(Origin, 0)
{
    public override ProposedPiece Slice(int offset, int length) => this;

    public override ProposedPiece Formatted(Attributes? change) => this;
}

/// <summary>What edits and splits do to pieces.</summary>
internal static class ProposedPieces
{
    /// <summary>The pieces of a paragraph after an edit.</summary>
    public static IReadOnlyList<ProposedPiece> Edited(IReadOnlyList<ProposedPiece> pieces, Delta edit, string paragraph)
    {
        var edited = new List<ProposedPiece>();
        var rest = new Queue<ProposedPiece>(pieces);
        ProposedPiece? cut = null;
        foreach (var op in edit.Ops)
        {
            if (op.Action == DeltaAction.Insert)
            {
                // What is written at a paragraph's beginning stands in it, behind the break.
                while (cut is null && edited.TrueForAll(piece => piece is BreakPiece) && rest.TryPeek(out var opening) && opening is BreakPiece)
                    edited.Add(rest.Dequeue());
                var origin = edited.LastOrDefault()?.Origin ?? cut?.Origin ?? rest.FirstOrDefault()?.Origin ?? paragraph;
                edited.Add(new AddedPiece(origin, op));
                continue;
            }

            for (var left = op.Length; left > 0 && (cut is not null || rest.Count > 0);)
            {
                var piece = cut ?? rest.Dequeue();
                cut = null;
                var taken = Math.Min(left, piece.Length);
                if (taken < piece.Length)
                    cut = piece.Slice(taken, piece.Length - taken);
                if (piece is BreakPiece)
                    edited.Add(piece);
                else if (op.Action == DeltaAction.Retain)
                    edited.Add(piece.Slice(0, taken).Formatted(op.Attributes));
                left -= taken;
            }
        }

        return [.. edited, .. cut is null ? [] : new[] { cut }, .. rest];
    }

    /// <summary>The pieces before a place and those behind it; a break at the place stands before it.</summary>
    public static (IReadOnlyList<ProposedPiece> Before, IReadOnlyList<ProposedPiece> Behind) Cut(IReadOnlyList<ProposedPiece> pieces, int offset)
    {
        var (before, behind) = (new List<ProposedPiece>(), new List<ProposedPiece>());
        var passed = 0;
        foreach (var piece in pieces)
        {
            var left = Math.Clamp(offset - passed, 0, piece.Length);
            if (left > 0 || (piece.Length == 0 && passed <= offset && behind.Count == 0))
                before.Add(piece.Slice(0, left));
            else if (left == 0)
                behind.Add(piece);
            if (left > 0 && left < piece.Length)
                behind.Add(piece.Slice(left, piece.Length - left));
            passed += piece.Length;
        }

        return (before, behind);
    }
}
