using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Checks and writes out operations on threads of comments (SPEC.md, OP21 to OP24); who may do what is in <see cref="Rights"/>.</summary>
internal static class ThreadResolution
{
    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, ThreadOperation operation)
    {
        if (operation is SealComment seal)
            return SealProblem(draft, seal) is { } found ? ([], found) : ([seal], null);
        if (operation is Comment { On.Count: > 0 } begun)
            return Begin(draft, begun);
        if (draft.Threads.Find(operation.Thread) is not { } thread)
            return ([], UnknownThread(operation.Thread));
        return operation switch
        {
            Comment answer => Answer(draft, thread, answer),
            EditComment edit when Find(thread, edit.CommentId) is null => Refused(RefusalCodes.UnknownComment, $"There is no comment “{edit.CommentId}”."),
            EditComment { Text: { } text } edit => TextProblem(draft, text) is { } problem ? ([], problem) : ([edit], null),
            SetThread { SetsAssigned: true, Assigned: { } delegation } when Resolution.DelegationProblem(delegation) is { } problem => ([], problem),
            _ => ([operation], null),
        };
    }

    /// <summary>The comment of an id; null where the thread has none.</summary>
    internal static ThreadComment? Find(CommentThread thread, string comment) => thread.Comments.FirstOrDefault(known => known.Id == comment);

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Begin(Draft draft, Comment comment)
    {
        var problem = PlaceProblem(draft, draft.Threads, comment.Thread, comment.On) ?? TextProblem(draft, comment.Text);
        return problem is null ? ([comment with { Quote = Quote(draft, comment.On) }], null) : ([], problem);
    }

    /// <summary>Why a thread cannot begin there; null where it can.</summary>
    private static Refusal? PlaceProblem<T>(Draft draft, PlacedBook<T> threads, string id, IReadOnlyList<TextStretch> on)
        where T : class, IPlaced
    {
        if (draft.Threads.Find(id) is not null || draft.SealedThreads.Find(id) is not null)
            return new(RefusalCodes.IdTaken, $"The id “{id}” is in use. Take a new one, or answer in the thread without “on”.");
        if (threads.Count >= ThreadLimits.Threads)
            return new(RefusalCodes.TooLarge, $"A draft has at most {ThreadLimits.Threads} threads of comments.");
        if (on.Count > ThreadLimits.Stretches)
            return new(RefusalCodes.TooLarge, $"A comment is on at most {ThreadLimits.Stretches} stretches.");
        if (threads.At(on.Select(stretch => stretch.Paragraph)).Count() >= ThreadLimits.AtAParagraph)
            return new(RefusalCodes.TooLarge, $"There are {ThreadLimits.AtAParagraph} threads on these paragraphs already.");
        return on.Select(stretch => StretchProblem(draft, stretch)).FirstOrDefault(found => found is not null);
    }

    private static Refusal? SealProblem(Draft draft, SealComment seal)
    {
        var thread = draft.SealedThreads.Find(seal.Thread);
        if (thread?.Steps.Any(step => step.Id == seal.CommentId) == true)
            return new(RefusalCodes.IdTaken, $"The id “{seal.CommentId}” is in use. Take a new one.");
        if (seal.On.Count > 0 && PlaceProblem(draft, draft.SealedThreads, seal.Thread, seal.On) is { } problem)
            return problem;
        if (seal.On.Count == 0 && thread is null)
            return UnknownThread(seal.Thread);
        // Whether a comment is taken away does not show; a full draft must not keep one there for good.
        var (steps, units) = seal.On.Count == 0 && seal.Sealed.Length <= ThreadLimits.ShortSealed
            ? (ThreadLimits.Steps + ThreadLimits.StepsToSettle, ThreadLimits.UnitsOfAll + ThreadLimits.UnitsOfAllToSettle)
            : (ThreadLimits.Steps, ThreadLimits.UnitsOfAll);
        if (thread?.Steps.Length >= steps)
            return TooManySteps();
        return Units(draft.SealedThreads.All) + seal.Sealed.Length > units ? NoMoreRoom() : null;
    }

    /// <summary>Why a delegation cannot write more for itself; null where it can. Comments end before settling does.</summary>
    /// <param name="own">All that it has written for itself in the draft.</param>
    internal static Refusal? RoomProblem(Draft draft, IEnumerable<SealedThread> own, ThreadOperation operation)
    {
        var isSettling = operation is SetThread or EditComment { Text: null };
        if (Units(own) >= ThreadLimits.UnitsOfDelegation + (isSettling ? ThreadLimits.UnitsOfDelegationToSettle : 0))
            return new(RefusalCodes.TooLarge, "Your delegation has no more room in this draft for comments of its own.");
        if (isSettling)
            return null;
        if (draft.SealedThreads.Find(operation.Thread)?.Steps.Length >= ThreadLimits.Steps)
            return TooManySteps();
        return Units(draft.SealedThreads.All) >= ThreadLimits.UnitsOfAll ? NoMoreRoom() : null;
    }

    private static long Units(IEnumerable<SealedThread> threads) => threads.Sum(thread => thread.Steps.Sum(step => (long)step.Sealed.Length));

    private static Refusal TooManySteps() => new(RefusalCodes.TooLarge, $"In such a thread {ThreadLimits.Steps} things are said and done at most. Begin a new one.");

    private static Refusal NoMoreRoom() => new(RefusalCodes.TooLarge, "There is no more room in this draft for comments within delegations.");

    private static Refusal UnknownThread(string id) =>
        new(RefusalCodes.UnknownThread, $"There is no thread “{id}”. The first comment of a new one says what it is “on”.");

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Answer(Draft draft, CommentThread thread, Comment answer)
    {
        if (Find(thread, answer.CommentId) is not null)
            return Refused(RefusalCodes.IdTaken, $"The id “{answer.CommentId}” is in use. Take a new one.");
        if (thread.Comments.Length >= ThreadLimits.Comments)
            return Refused(RefusalCodes.TooLarge, $"A thread has at most {ThreadLimits.Comments} comments. Begin a new one.");
        return TextProblem(draft, answer.Text) is { } problem ? ([], problem) : ([answer with { Quote = null }], null);
    }

    /// <summary>Why nothing can stand on a stretch; null where it can.</summary>
    internal static Refusal? StretchProblem(Draft draft, TextStretch stretch)
    {
        if (!draft.Paragraphs.TryGetValue(stretch.Paragraph, out var placed))
            return new(RefusalCodes.UnknownParagraph, $"There is no paragraph “{stretch.Paragraph}”.");
        var text = placed.Content.Text;
        if (stretch.Length is not { } length)
            return null;
        if (stretch.Start < 0 || length < 0 || (long)stretch.Start + length > text.Length)
            return new(RefusalCodes.OutOfRange, $"The stretch is outside the paragraph, which has {text.Length} units.");
        return TextRules.CutsPair(text, stretch.Start) || TextRules.CutsPair(text, stretch.Start + length)
            ? new(RefusalCodes.CutsSurrogatePair, "The stretch begins or ends inside a character.")
            : null;
    }

    private static Refusal? TextProblem(Draft draft, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(RefusalCodes.InvalidText, "A comment says something. To take one away edit it with “text”: null.");
        if (text.Length > ThreadLimits.Text)
            return new(RefusalCodes.TooLarge, $"A comment has at most {ThreadLimits.Text} characters. Answer yourself with the rest.");
        if (text.Any(ThreadLimits.Forbids))
            return new(RefusalCodes.InvalidText, "A comment has no control characters but line breaks.");
        return draft.Threads.All.Sum(thread => thread.Comments.Sum(comment => (long)comment.Text.Length)) + text.Length > ThreadLimits.UnitsOfAll
            ? new(RefusalCodes.TooLarge, $"All comments together have at most {ThreadLimits.UnitsOfAll} characters.")
            : null;
    }

    /// <summary>The words of stretches, a line each for those that have any, as a thread that is begun on them keeps them.</summary>
    internal static string Quote(Draft draft, IReadOnlyList<TextStretch> on)
    {
        var words = string.Join('\n', on.Select(stretch =>
        {
            var text = draft.Paragraphs[stretch.Paragraph].Content.Text;
            return (stretch.Length is { } length ? text.Slice(stretch.Start, stretch.Start + length) : text).PlainText;
        }).Where(line => line.Length > 0));
        return words.Length <= ThreadLimits.Quote ? words : TextRules.Start(words, ThreadLimits.Quote);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Refused(string code, string message) => ([], new(code, message));
}
