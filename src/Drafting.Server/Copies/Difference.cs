using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Server.Copies;

/// <summary>What turns one draft's text into another's, by the ids of the paragraphs.</summary>
internal static class Difference
{
    /// <summary>
    /// Operations that do to one draft what has been done to the other: each written for the draft with those before it, and no more of them than it takes.
    /// </summary>
    public static IReadOnlyList<Operation> Between(Draft from, Draft to)
    {
        var target = to.Live.Select(placed => placed.Content).ToList();
        var kept = target.Select(paragraph => paragraph.Id).ToHashSet();
        var steps = new List<Operation>(from.Live.Where(placed => !kept.Contains(placed.Content.Id)).Select(placed => new RemoveParagraph(placed.Content.Id)));
        var inPlace = InPlace(from, target);
        string? before = null;
        foreach (var (at, paragraph) in target.Index())
        {
            var (id, place) = (paragraph.Id, before);
            if (from.Paragraphs.TryGetValue(id, out var placed) && !placed.IsJoined)
            {
                if (placed.IsRemoved)
                    steps.Add(new RestoreParagraph(id));
                if (!inPlace.Contains(id))
                    steps.Add(new MoveParagraph(id, place));
                steps.AddRange(Settings(placed.Content, paragraph));
                if (!placed.Content.Text.Equals(paragraph.Text) && TextDifference.Between(placed.Content.Text, paragraph.Text) is { Ops.Count: > 0 } edit)
                    steps.Add(new EditText(id, edit));
            }
            else if (placed is not null && place is not null)
            {
                // What was joined in the one and stands by itself in the other comes back at the end of what it stands behind.
                steps.Add(new SplitParagraph(place, target[at - 1].Text.Length, id));
                steps.AddRange(Settings(placed.Content, paragraph));
                if (paragraph.Text.Length > 0)
                    steps.Add(new EditText(id, paragraph.Text));
            }
            else
            {
                // Where it stands behind nothing, it comes as new: its id is that of a tombstone.
                id = placed is null ? id : Guid.CreateVersion7().ToString("N");
                steps.Add(new InsertParagraph(id, place, paragraph.Kind, paragraph.Level, paragraph.Text, paragraph.Label));
            }

            before = id;
        }

        return steps;
    }

    private static IEnumerable<Operation> Settings(Paragraph was, Paragraph now) => was.Kind == now.Kind && was.Level == now.Level && was.Label == now.Label
        ? []
        : [new SetParagraph(now.Id, was.Kind == now.Kind ? null : now.Kind, was.Level == now.Level ? null : now.Level, was.Label != now.Label, now.Label)];

    /// <summary>Of the paragraphs that both have, a longest row in the same order: they need not move.</summary>
    private static HashSet<string> InPlace(Draft from, IReadOnlyList<Paragraph> target)
    {
        var order = from.Order.Select((id, at) => (id, at)).Where(each => !from.Paragraphs[each.id].IsJoined).ToDictionary(each => each.id, each => each.at);
        return LongestRow.Of(order, target.Select(paragraph => paragraph.Id));
    }
}
