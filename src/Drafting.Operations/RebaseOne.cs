namespace Drafting.Operations;

/// <summary>Rebasing one operation over one other: the table TX of SPEC.md.</summary>
public static class RebaseOne
{
    /// <summary>
    /// <paramref name="o"/> as it reads after <paramref name="a"/>, both written for the same draft; none, one or several operations.
    /// </summary>
    /// <param name="first">Whether <paramref name="a"/> has priority: it is in the log already.</param>
    public static IReadOnlyList<Operation> Over(Operation o, Operation a, bool first) => o switch
    {
        EditText edit => Edit(edit, a, first),
        SplitParagraph split => Split(split, a, first),
        JoinParagraph join => Join(join, a, first),
        RemoveParagraph remove => Remove(remove, a, first),
        RestoreParagraph restore => Restore(restore, a),
        InsertParagraph insert => [insert.AtAnchor(Anchor(insert, a, first))],
        MoveParagraph move => Move(move, a, first),
        SetParagraph or SetParagraphStatus or SetMasthead => RebaseSettings.Over(o, a, first),
        ProposalOperation proposal => [Proposal(proposal, a, first)],
        Comment { On.Count: > 0 } comment => [comment with { On = Stretches.Over(comment.On, a) }],
        SealComment { On.Count: > 0 } seal => [seal with { On = Stretches.Over(seal.On, a) }],
        _ => [o],
    };

    /// <summary>TX30, TX31: what a proposal would do reads as if it had been written for the text as it is now.</summary>
    private static Operation Proposal(ProposalOperation o, Operation a, bool first) => (o, a) switch
    {
        (EditProposal edit, EditProposal other) when edit.Proposal == other.Proposal => ProposalSteps.Over(edit, other, first),
        (_, ProposalOperation or ThreadOperation or FindingOperation or LanguageOperation or RoomOperation) => o,
        _ when !ProposalSteps.Meets(o, a) => o,
        (EditProposal edit, _) => ProposalSteps.Over(edit, a),
        (Propose propose, _) => propose with { Operations = ProposalSteps.Over(propose.Operations, a).Steps, Reserved = Stretches.Over(propose.Reserved, a) },
        _ => o,
    };

    private static IReadOnlyList<Operation> Edit(EditText o, Operation a, bool first)
    {
        switch (a)
        {
            case EditText other when other.Paragraph == o.Paragraph:
                return NonEmpty(o.Paragraph, other.Delta.Transform(o.Delta, first));
            case SplitParagraph split when split.Paragraph == o.Paragraph:
                var (before, behind) = DeltaCut.At(o.Delta, split.Offset);
                return [.. NonEmpty(split.Paragraph, before), .. NonEmpty(split.NewId, behind)];
            case JoinParagraph { Into: { } into } join when join.Paragraph == o.Paragraph:
                return [new EditText(into, DeltaCut.Shift(o.Delta, join.Offset))];
            case JoinParagraph join when join.Into == o.Paragraph:
                return [o with { Delta = DeltaCut.MakeRoom(o.Delta, join.Offset, join.Length) }];
            default:
                return [o];
        }
    }

    private static IReadOnlyList<Operation> NonEmpty(string paragraph, Delta delta) =>
        delta.Ops.Count == 0 ? [] : [new EditText(paragraph, delta)];

    private static IReadOnlyList<Operation> Split(SplitParagraph o, Operation a, bool first) => a switch
    {
        SplitParagraph split when split.NewId == o.NewId => [],
        InsertParagraph insert when insert.Id == o.NewId => [],
        EditText edit when edit.Paragraph == o.Paragraph => [o with { Offset = DeltaCut.Map(o.Offset, edit.Delta) }],
        SplitParagraph split when split.Paragraph == o.Paragraph && (o.Offset > split.Offset || (o.Offset == split.Offset && first)) =>
            [o with { Paragraph = split.NewId, Offset = o.Offset - split.Offset }],
        JoinParagraph { Into: { } into } join when join.Paragraph == o.Paragraph => [o with { Paragraph = into, Offset = join.Offset + o.Offset }],
        JoinParagraph join when join.Into == o.Paragraph && o.Offset > join.Offset => [o with { Offset = o.Offset + join.Length }],
        _ => [o],
    };

    private static IReadOnlyList<Operation> Join(JoinParagraph o, Operation a, bool first)
    {
        switch (a)
        {
            case EditText edit when edit.Paragraph == o.Into:
                return [o with { Offset = edit.Delta.TransformPosition(o.Offset) }];
            case EditText edit when edit.Paragraph == o.Paragraph:
                return [o with { Length = o.Length + edit.Delta.LengthChange }];
            case SplitParagraph split when split.Paragraph == o.Paragraph:
                return [o with { Length = split.Offset }];
            case SplitParagraph split when split.Paragraph == o.Into && split.Offset <= o.Offset:
                return [o with { Into = split.NewId, Offset = o.Offset - split.Offset }];
            case JoinParagraph join when join.Paragraph == o.Paragraph:
                return first || join.Into is null || join.Into == o.Into
                    ? []
                    : [new SplitParagraph(join.Into, join.Offset, o.Paragraph), o];
            case JoinParagraph { Into: { } into } join when join.Paragraph == o.Into && into == o.Paragraph:
                return first ? [] : [new SplitParagraph(into, join.Offset, join.Paragraph), o];
            case JoinParagraph { Into: { } into } join when join.Paragraph == o.Into:
                return [o with { Into = into, Offset = join.Offset + o.Offset }];
            case JoinParagraph join when join.Into == o.Paragraph:
                return [o with { Length = o.Length + join.Length }];
            case JoinParagraph join when join.Into == o.Into && first && o.Into is not null:
                return [o with { Offset = o.Offset + join.Length }];
            case RemoveParagraph remove when remove.Paragraph == o.Paragraph:
                return first ? [] : [new RestoreParagraph(o.Paragraph), o];
            case RemoveParagraph remove when remove.Paragraph == o.Into:
                return [];
            default:
                return [o];
        }
    }

    private static IReadOnlyList<Operation> Remove(RemoveParagraph o, Operation a, bool first) => a switch
    {
        RemoveParagraph remove when remove.Paragraph == o.Paragraph => [],
        SplitParagraph split when split.Paragraph == o.Paragraph => [o, new RemoveParagraph(split.NewId)],
        JoinParagraph join when join.Paragraph == o.Paragraph =>
            first || join.Into is null ? [] : [new SplitParagraph(join.Into, join.Offset, o.Paragraph), o],
        JoinParagraph join when join.Into == o.Paragraph => [new SplitParagraph(o.Paragraph, join.Offset, join.Paragraph), o],
        _ => [o],
    };

    private static IReadOnlyList<Operation> Restore(RestoreParagraph o, Operation a) => a switch
    {
        RestoreParagraph restore when restore.Paragraph == o.Paragraph => [],
        SplitParagraph split when split.Paragraph == o.Paragraph => [o, new RestoreParagraph(split.NewId)],
        _ => [o],
    };

    private static IReadOnlyList<Operation> Move(MoveParagraph o, Operation a, bool first)
    {
        switch (a)
        {
            case MoveParagraph move when move.Paragraph == o.Paragraph:
                return first ? [o] : [];
            case RemoveParagraph remove when remove.Paragraph == o.Paragraph:
            case JoinParagraph join when join.Paragraph == o.Paragraph:
                return [];
            case SplitParagraph split when split.Paragraph == o.Paragraph:
                return [o.AtAnchor(o.Anchor), new MoveParagraph(split.NewId, o.Paragraph)];
            default:
                return [o.AtAnchor(Anchor(o, a, first))];
        }
    }

    // Nothing stands behind itself: a paragraph that a proposal brings may have been there before (PR8).
    private static string Subject(Placement o) => o is InsertParagraph insert ? insert.Id : ((MoveParagraph)o).Paragraph;

    private static string? Anchor(Placement o, Operation a, bool first) => a switch
    {
        SplitParagraph split when split.Paragraph == o.Anchor => split.NewId,
        InsertParagraph insert when first && insert.Anchor == o.Anchor && insert.Id != Subject(o) => insert.Id,
        MoveParagraph move when first && move.Anchor == o.Anchor && move.Paragraph != Subject(o) => move.Paragraph,
        _ => o.Anchor,
    };
}
