using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Threads;

/// <summary>Lays the comments of a draft beside the draft as it is printed.</summary>
public static class ThreadExport
{
    /// <summary>
    /// The document with the draft's threads. One on several stretches goes from the first to the last of them in the order of the text. One of whose words nothing is left stands
    /// where they were, or at the end of the paragraph before.
    /// </summary>
    /// <param name="printed">The draft as printed.</param>
    /// <param name="draft">The draft.</param>
    public static ExportedDocument Beside(ExportedDocument printed, Draft draft) => printed with { Threads = [.. new Laying(printed, draft).Threads()] };

    private sealed class Laying
    {
        private readonly ExportedDocument printed;
        private readonly Draft draft;
        private readonly Dictionary<string, int> places = [];

        public Laying(ExportedDocument printed, Draft draft)
        {
            (this.printed, this.draft) = (printed, draft);
            foreach (var (index, paragraph) in printed.Paragraphs.Index())
                places.TryAdd(paragraph.Id, index);
        }

        public IEnumerable<ExportedThread> Threads()
        {
            foreach (var thread in draft.Threads.All)
            {
                if ((Stretch(thread.On) ?? Left(thread.On[0])) is { } on)
                    yield return new(on.From, on.To, thread.Quote.Length > 0 ? thread.QuotedIn(draft.Language) : null, [.. thread.Comments.Select(Exported)], thread.Resolved is not null);
            }
        }

        private ExportedComment Exported(ThreadComment comment)
        {
            var delegation = comment.Made.Delegation is { } code ? Delegations.Find(code) : null;
            return new(
                delegation?.Name(draft.Language) ?? comment.Author ?? PrintedWords.Of(draft.Language).Secretariat, delegation?.Code, comment.Made.At, comment.TextIn(draft.Language));
        }

        // A comment cannot reach from the text into a footnote, nor from one into another.
        private (ExportedPlace From, ExportedPlace To)? Stretch(IReadOnlyList<TextStretch> on)
        {
            var stretches = on.Select(Placed).OfType<(ExportedPlace From, ExportedPlace To)>().OrderBy(stretch => stretch.From.Paragraph).ThenBy(stretch => stretch.From.Offset).ToList();
            if (stretches.Count == 0)
                return null;
            var inBody = stretches.Where(stretch => !IsNote(stretch.From.Paragraph)).ToList();
            var together = inBody.Count > 0 ? inBody : [.. stretches.Where(stretch => stretch.From.Paragraph == stretches[0].From.Paragraph)];
            return (together[0].From, together.Select(stretch => stretch.To).MaxBy(to => (to.Paragraph, to.Offset)));
        }

        private (ExportedPlace From, ExportedPlace To)? Placed(TextStretch stretch)
        {
            if (draft.FindLive(stretch.Paragraph) is not { } paragraph || !places.TryGetValue(stretch.Paragraph, out var index))
                return null;
            var length = paragraph.Text.Length;
            if (stretch.Length is not { } units)
                return (new(index, 0), new(index, length));
            var (from, to) = (Math.Min(stretch.Start, length), Math.Min(stretch.Start + units, length));
            return from < to ? (new(index, from), new(index, to)) : null;
        }

        // Where a stretch was of which nothing is left.
        private (ExportedPlace From, ExportedPlace To)? Left(TextStretch stretch)
        {
            if (IsThere(stretch.Paragraph))
                return At(stretch.Paragraph, Math.Min(stretch.Start, draft.Paragraphs[stretch.Paragraph].Content.Text.Length));
            if (draft.Order.Take(draft.Order.IndexOf(stretch.Paragraph)).Where(IsInBody).LastOrDefault() is { } before)
                return At(before, draft.Paragraphs[before].Content.Text.Length);
            return (draft.Order.FirstOrDefault(IsInBody) ?? draft.Order.FirstOrDefault(IsThere)) is { } first ? At(first, 0) : null;
        }

        private (ExportedPlace From, ExportedPlace To) At(string paragraph, int offset) => (new(places[paragraph], offset), new(places[paragraph], offset));

        private bool IsThere(string id) => draft.FindLive(id) is not null && places.ContainsKey(id);

        private bool IsInBody(string id) => IsThere(id) && !IsNote(places[id]);

        private bool IsNote(int paragraph) => printed.Paragraphs[paragraph].Kind == ParagraphKind.Footnote;
    }
}
