using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Random operations on the comments of a draft.</summary>
public static class RandomThreads
{
    /// <summary>An operation as a member's client would send it; some are refused, such as an edit of another's comment.</summary>
    /// <param name="newId">The id of a thread or comment it may make.</param>
    public static Operation Operation(SeededRandom random, Draft draft, string newId)
    {
        var threads = draft.Threads.All.ToList();
        if (threads.Count == 0 || random.Chance(0.4))
            return Begin(random, draft, newId);
        var thread = random.Pick(threads);
        return random.Next(10) switch
        {
            < 5 => new Comment(thread.Id, newId, [], Text(random)),
            < 7 => new SetThread(thread.Id, random.Chance(0.7) ? random.Chance(0.5) : null, random.Chance(0.5), random.Chance(0.5) ? "UZB" : null),
            _ => new EditComment(thread.Id, random.Pick(thread.Comments).Id, random.Chance(0.4) ? null : Text(random)),
        };
    }

    /// <summary>An operation on the threads that delegations read alone, as the platform submits it; what is sealed is anything here.</summary>
    /// <param name="newId">The id of what it makes.</param>
    public static SealComment Sealing(SeededRandom random, Draft draft, string newId)
    {
        var threads = draft.SealedThreads.All.ToList();
        var begun = Begin(random, draft, newId);
        return threads.Count == 0 || random.Chance(0.4)
            ? new(begun.Thread, begun.CommentId, begun.On, $"sealed {newId}")
            : new(random.Pick(threads).Id, newId, [], $"sealed {newId}");
    }

    private static Comment Begin(SeededRandom random, Draft draft, string id)
    {
        var on = draft.Live.Select(placed => placed.Content).Where(_ => random.Chance(0.3)).Take(3).Select(paragraph => Stretch(random, paragraph)).ToList();
        return new(id, id, on.Count > 0 ? on : [new(draft.Order[0], 0, null)], Text(random));
    }

    private static TextStretch Stretch(SeededRandom random, Paragraph paragraph)
    {
        if (random.Chance(0.3))
            return new(paragraph.Id, 0, null);
        var start = random.Next(paragraph.Text.Length + 1);
        return new(paragraph.Id, start, random.Next(paragraph.Text.Length - start + 1));
    }

    private static string Text(SeededRandom random) => random.Pick(["请@KAZ考虑", "同意", "Why “shall”, @FRA?", RandomDrafts.Text(random, 6)]);
}
