using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>Checks and writes out operations on threads of comments (SPEC.md, OP21 to OP23); who may do what is in <see cref="Rights"/>.</summary>
internal static class ThreadResolution
{
    public static (ImmutableArray<Operation> Applied, Refusal? Refusal) Resolve(Draft draft, ThreadOperation operation)
    {
        if (operation is Comment { On.Count: > 0 } begun)
            return Begin(draft, begun);
        if (draft.Threads.Find(operation.Thread) is not { } thread)
            return Refused(RefusalCodes.UnknownThread, $"There is no thread “{operation.Thread}”. The first comment of a new one says what it is “on”.");
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
        if (draft.Threads.Find(comment.Thread) is not null)
            return Refused(RefusalCodes.IdTaken, $"The id “{comment.Thread}” is in use. Take a new one, or answer in the thread without “on”.");
        if (draft.Threads.Count >= ThreadLimits.Threads)
            return Refused(RefusalCodes.TooLarge, $"A draft has at most {ThreadLimits.Threads} threads of comments.");
        if (comment.On.Count > ThreadLimits.Stretches)
            return Refused(RefusalCodes.TooLarge, $"A comment is on at most {ThreadLimits.Stretches} stretches.");
        if (draft.Threads.At(comment.On.Select(stretch => stretch.Paragraph)).Count() >= ThreadLimits.AtAParagraph)
            return Refused(RefusalCodes.TooLarge, $"There are {ThreadLimits.AtAParagraph} threads on these paragraphs already.");
        var problem = comment.On.Select(stretch => StretchProblem(draft, stretch)).FirstOrDefault(found => found is not null) ?? TextProblem(draft, comment.Text);
        return problem is null ? ([comment with { Quote = Quote(draft, comment.On) }], null) : ([], problem);
    }

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

    /// <summary>The words of stretches, a line each, as a thread that is begun on them keeps them.</summary>
    internal static string Quote(Draft draft, IReadOnlyList<TextStretch> on)
    {
        var words = string.Join('\n', on.Select(stretch =>
        {
            var text = draft.Paragraphs[stretch.Paragraph].Content.Text;
            return (stretch.Length is { } length ? text.Slice(stretch.Start, stretch.Start + length) : text).PlainText;
        }));
        return words.Length <= ThreadLimits.Quote ? words : TextRules.Start(words, ThreadLimits.Quote);
    }

    private static (ImmutableArray<Operation> Applied, Refusal? Refusal) Refused(string code, string message) => ([], new(code, message));
}
