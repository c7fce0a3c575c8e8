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
        var merge = new Merge(copy, known, now, brought, own.OfType<MoveParagraph>().Select(move => move.Paragraph).ToHashSet(), own.OfType<SetParagraph>().ToDictionary(each => each.Paragraph));
        foreach (var operation in Difference.Between(known, now))
            merge.Add(operation);
        foreach (var paragraph in now.Live.Select(placed => placed.Content))
        {
            if (copy.FindLive(paragraph.Id) is { } here && here.Status != paragraph.Status)
                merge.Steps.Add(new SetParagraphStatus(paragraph.Id, paragraph.Status));
        }

        return merge.Steps;
    }

    /// <summary>What is brought in, as it comes together.</summary>
    private sealed class Merge(Draft copy, Draft known, Draft now, IReadOnlyDictionary<string, Paragraph> brought, HashSet<string> moved, Dictionary<string, SetParagraph> set)
    {
        private readonly Dictionary<string, Paragraph> target = now.Live.ToDictionary(placed => placed.Content.Id, placed => placed.Content);

        // Came back by what is brought in; came whole, with all that is done to it.
        private readonly HashSet<string> back = [], whole = [];

        public List<Operation> Steps { get; } = [];

        public void Add(Operation operation)
        {
            switch (operation)
            {
                case RemoveParagraph remove when IsLive(remove.Paragraph):
                    Steps.Add(remove);
                    break;
                case RestoreParagraph restore:
                    Return(restore.Paragraph);
                    break;
                case SplitParagraph split:
                    Return(split.NewId);
                    break;
                case InsertParagraph insert when copy.Paragraphs.TryGetValue(insert.Id, out var placed):
                    Edit(insert.Id, brought.GetValueOrDefault(insert.Id)?.Text ?? insert.Delta, placed.Content.Text, insert.Delta);
                    break;
                case InsertParagraph insert:
                    Come(target[insert.Id]);
                    break;
                case MoveParagraph move when IsLive(move.Paragraph) && !whole.Contains(move.Paragraph) && !moved.Contains(move.Paragraph):
                    Steps.Add(new MoveParagraph(move.Paragraph, Before(move.Paragraph)));
                    break;
                case SetParagraph setting when IsLive(setting.Paragraph) && !whole.Contains(setting.Paragraph) && Unless(setting, set.GetValueOrDefault(setting.Paragraph)) is { } left:
                    Steps.Add(left);
                    break;
                case EditText edit when !whole.Contains(edit.Paragraph) && copy.Paragraphs.TryGetValue(edit.Paragraph, out var placed):
                    Edit(edit.Paragraph, known.Paragraphs[edit.Paragraph].Content.Text, placed.Content.Text, target[edit.Paragraph].Text);
                    break;
            }
        }

        private bool IsLive(string paragraph) => back.Contains(paragraph) || copy.FindLive(paragraph) is not null;

        /// <summary>A paragraph that the draft has again; what has become of it in the copy differs.</summary>
        private void Return(string paragraph)
        {
            if (!copy.Paragraphs.TryGetValue(paragraph, out var placed))
                Come(target[paragraph]);
            else if (placed is { IsRemoved: true, IsJoined: false })
                Steps.Add(new RestoreParagraph(paragraph));
            else if (placed.IsJoined && Before(paragraph) is { } before && IsLive(before))
                Steps.Add(new SplitParagraph(before, Length(before), paragraph));
            else
                return;
            back.Add(paragraph);
        }

        private void Come(Paragraph paragraph)
        {
            // Its id may be that of a paragraph which the copy has joined to another.
            Steps.Add(new InsertParagraph(paragraph.Id, Before(paragraph.Id), paragraph.Kind, paragraph.Level, paragraph.Text, paragraph.Label));
            whole.Add(paragraph.Id);
            back.Add(paragraph.Id);
        }

        /// <summary>What a paragraph of the draft is to stand behind: the next before it there that the copy has.</summary>
        private string? Before(string paragraph)
        {
            var order = now.Live.Select(placed => placed.Content.Id).ToList();
            return order.Take(order.IndexOf(paragraph)).LastOrDefault(IsLive);
        }

        private int Length(string paragraph) =>
            (copy.FindLive(paragraph)?.Text.Length ?? 0) + Steps.Sum(step => step switch
            {
                EditText edit when edit.Paragraph == paragraph => edit.Delta.LengthChange,
                InsertParagraph insert when insert.Id == paragraph => insert.Delta.Length,
                _ => 0,
            });

        private void Edit(string paragraph, Delta before, Delta here, Delta there)
        {
            if (Incoming.Edit(paragraph, before, here, TextDifference.Between(before, there)) is { } edit)
                Steps.Add(edit);
        }
    }

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
