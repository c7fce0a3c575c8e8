namespace Drafting.Operations;

/// <summary>Whether an operation that lands changes what a proposal changes as well (SPEC.md, PR6): judged by characters, never by time.</summary>
public static class Overlap
{
    /// <summary>True where both change the same words, order or setting, or what the proposal changes has gone.</summary>
    public static bool Touches(IReadOnlyList<Operation> steps, IReadOnlyList<TextStretch> reserved, string? insteadOf, Operation landed) =>
        steps.Any(step => Touches(step, landed))
        || reserved.Any(stretch => Touches(stretch, landed))
        || (insteadOf is not null && ProposalSteps.Named(landed).Contains(insteadOf) && landed is EditText or RemoveParagraph or JoinParagraph or SplitParagraph);

    private static bool Touches(Operation step, Operation landed) => (step, landed) switch
    {
        (EditText mine, EditText theirs) => mine.Paragraph == theirs.Paragraph && Crosses(Changes(mine.Delta), Changes(theirs.Delta)),
        (_, SetParagraphStatus) => false,
        (EditText mine, RemoveParagraph gone) => mine.Paragraph == gone.Paragraph,
        (SetParagraph mine, RemoveParagraph gone) => mine.Paragraph == gone.Paragraph,
        (SetParagraph mine, JoinParagraph gone) => mine.Paragraph == gone.Paragraph,
        (RemoveParagraph mine, EditText theirs) => mine.Paragraph == theirs.Paragraph,
        (SplitParagraph mine, EditText theirs) => mine.Paragraph == theirs.Paragraph && Crosses([(mine.Offset, mine.Offset)], Changes(theirs.Delta)),
        (Placement mine, RemoveParagraph gone) => mine.Anchor == gone.Paragraph || (mine as MoveParagraph)?.Paragraph == gone.Paragraph,
        (Placement mine, JoinParagraph gone) => mine.Anchor == gone.Paragraph || (mine as MoveParagraph)?.Paragraph == gone.Paragraph,
        (MoveParagraph mine, MoveParagraph theirs) => mine.Paragraph == theirs.Paragraph,
        (SetParagraph mine, SetParagraph theirs) => mine.Paragraph == theirs.Paragraph,
        (EditText or SetParagraph or InsertParagraph, _) or (_, EditText or SetParagraph or InsertParagraph or MoveParagraph or RestoreParagraph) => false,
        // Cuts and joins of the same paragraphs, and removals of what is cut or joined.
        _ => ProposalSteps.Named(step).Intersect(ProposalSteps.Named(landed)).Any(paragraph => paragraph is not null),
    };

    private static bool Touches(TextStretch stretch, Operation landed) => landed switch
    {
        EditText edit when edit.Paragraph == stretch.Paragraph => stretch.Length is not { } length || Crosses([(stretch.Start, stretch.Start + length)], Changes(edit.Delta)),
        RemoveParagraph gone => gone.Paragraph == stretch.Paragraph,
        _ => false,
    };

    /// <summary>What an edit deletes or formats, and as empty stretches where it inserts, in units of the text before it.</summary>
    private static List<(int Start, int End)> Changes(Delta delta)
    {
        var changes = new List<(int, int)>();
        var at = 0;
        foreach (var op in delta.Ops)
        {
            if (op.Action == DeltaAction.Insert)
            {
                changes.Add((at, at));
                continue;
            }

            if (op.Action == DeltaAction.Delete || op.Attributes is not null)
                changes.Add((at, at + op.Length));
            at += op.Length;
        }

        return changes;
    }

    /// <summary>Whether any two share a unit, or one that is empty stands within the other. Two inserts at one place stand beside each other.</summary>
    private static bool Crosses(IReadOnlyList<(int Start, int End)> mine, IReadOnlyList<(int Start, int End)> theirs) =>
        mine.Any(one => theirs.Any(other => one.Start < other.End && other.Start < one.End));
}
