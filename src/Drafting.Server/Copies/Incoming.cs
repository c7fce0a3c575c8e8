using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Server.Copies;

/// <summary>What has happened to a draft since a copy of it knows it, written for the copy: a merge of three texts, paragraph by paragraph.</summary>
internal static class Incoming
{
    /// <summary>
    /// The operations that bring into the copy what the draft has and the copy has not. What both did alike, such as a proposal of the copy that was accepted, is not done
    /// twice; where both changed the same, both stay, but a paragraph that the draft has lost is lost, with the copy's words in its tombstone.
    /// </summary>
    /// <param name="known">The draft as the copy knows it.</param>
    /// <param name="now">The draft as it is.</param>
    /// <param name="brought">How paragraphs that both brought began, by id: as the draft first had them.</param>
    public static IReadOnlyList<Operation> For(Draft copy, Draft known, Draft now, IReadOnlyDictionary<string, Paragraph> brought)
    {
        var own = Difference.Between(known, copy);
        var moved = own.OfType<MoveParagraph>().Select(move => move.Paragraph).ToHashSet();
        var set = own.OfType<SetParagraph>().ToDictionary(each => each.Paragraph);
        var steps = new List<Operation>();
        foreach (var operation in Difference.Between(known, now))
        {
            if (operation switch
            {
                RemoveParagraph remove => copy.FindLive(remove.Paragraph) is null ? null : remove,
                RestoreParagraph restore => copy.Paragraphs[restore.Paragraph] is { IsRemoved: true, IsJoined: false } ? restore : null,
                MoveParagraph move => copy.FindLive(move.Paragraph) is null || moved.Contains(move.Paragraph) ? null : Placed(copy, steps, move),
                InsertParagraph insert => Inserted(copy, steps, insert, brought),
                SetParagraph setting => copy.FindLive(setting.Paragraph) is null ? null : Unless(setting, set.GetValueOrDefault(setting.Paragraph)),
                EditText edit => copy.Paragraphs.TryGetValue(edit.Paragraph, out var placed)
                    ? Edit(edit.Paragraph, known.Paragraphs[edit.Paragraph].Content.Text, placed.Content.Text, edit.Delta)
                    : null,
                _ => null,
            } is { } step)
                steps.Add(step);
        }

        foreach (var paragraph in now.Live.Select(placed => placed.Content))
        {
            if ((copy.FindLive(paragraph.Id) ?? known.FindLive(paragraph.Id))?.Status is { } status && status != paragraph.Status && copy.FindLive(paragraph.Id) is not null)
                steps.Add(new SetParagraphStatus(paragraph.Id, paragraph.Status));
        }

        return steps;
    }

    private static Operation? Inserted(Draft copy, List<Operation> steps, InsertParagraph insert, IReadOnlyDictionary<string, Paragraph> brought)
    {
        if (!copy.Paragraphs.TryGetValue(insert.Id, out var own))
            return Placed(copy, steps, insert);
        var began = brought.GetValueOrDefault(insert.Id)?.Text ?? insert.Delta;
        return Edit(insert.Id, began, own.Content.Text, TextDifference.Between(began, insert.Delta));
    }

    /// <summary>Behind what stands before it in the draft; of what the copy has not, behind what stands before that.</summary>
    private static Placement Placed(Draft copy, List<Operation> steps, Placement placement) =>
        placement.Anchor is { } anchor && !copy.Paragraphs.ContainsKey(anchor) && !steps.Any(step => step is InsertParagraph known && known.Id == anchor)
            ? placement.AtAnchor(copy.LiveAtOrBefore(copy.Order.Length - 1))
            : placement;

    private static SetParagraph? Unless(SetParagraph setting, SetParagraph? own)
    {
        var left = setting with
        {
            Kind = own?.Kind is null ? setting.Kind : null,
            Level = own?.Level is null ? setting.Level : null,
            SetsLabel = setting.SetsLabel && own?.SetsLabel != true,
        };
        return left is { Kind: null, Level: null, SetsLabel: false } ? null : left;
    }

    private static EditText? Edit(string paragraph, Delta known, Delta copy, Delta theirs)
    {
        var own = TextDifference.Between(known, copy);
        var places = Places(own);
        var rest = new DeltaBuilder();
        var at = 0;
        foreach (var (start, length, change) in Places(theirs))
        {
            if (places.Contains((start, length, change)))
                continue;
            rest.Retain(start - at);
            foreach (var op in change.Ops)
                rest.Add(op);
            at = start + length;
        }

        return own.Transform(rest.Build(), priority: true) is { Ops.Count: > 0 } edit ? new(paragraph, edit) : null;
    }

    /// <summary>The places of an edit with nothing kept between: where it begins, how much it reaches over, and what it does.</summary>
    private static List<(int Start, int Length, Delta Change)> Places(Delta edit)
    {
        var places = new List<(int, int, Delta)>();
        var (start, at, change) = (0, 0, new List<DeltaOp>());
        foreach (var op in edit.Ops.Append(DeltaOp.Retain(1)))
        {
            if (op is { Action: DeltaAction.Retain, Attributes: null })
            {
                if (change.Count > 0)
                    places.Add((start, at - start, Delta.Of(change)));
                at += op.Length;
                (start, change) = (at, []);
                continue;
            }

            change.Add(op);
            at += op.Action == DeltaAction.Insert ? 0 : op.Length;
        }

        return places;
    }
}
