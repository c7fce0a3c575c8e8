using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>Footnotes that nothing in a text refers to: they stand at its end. Those of each text in their own order; what is the same in texts that follow each other is one.</summary>
internal static class UnreferredNotes
{
    /// <summary>Their paragraphs.</summary>
    /// <param name="tokens">All that the texts have beside them.</param>
    /// <param name="texts">The texts in order.</param>
    /// <param name="steps">The footnotes from each text to the next.</param>
    /// <param name="marks">Whose the changes of each step are.</param>
    /// <param name="language">Of the texts.</param>
    public static IEnumerable<RedlineToken> Of(
        IReadOnlyList<RedlineToken> tokens, IReadOnlyList<IReadOnlyList<Paragraph>> texts, IReadOnlyList<StepNotes> steps, IReadOnlyList<RevisionMarks> marks, string language)
    {
        var references = tokens.OfType<TextToken>().Where(token => token.IsReference).ToList();
        var notes = texts.Select((text, i) =>
        {
            var referred = references.Select(reference => reference.In[i]?.Footnote).ToHashSet();
            return RedlineReferences.Notes(text).Values.Where(note => !referred.Contains(note.Id)).ToList();
        }).ToList();
        for (var first = 0; first < texts.Count;)
        {
            var last = first;
            while (last + 1 < texts.Count && AreSame(notes[last], notes[last + 1]))
                last++;
            foreach (var place in Enumerable.Range(0, notes[first].Count))
            {
                var of = notes.Select((text, i) => first <= i && i <= last ? text[place] : null).ToList();
                var life = new Life(
                    first, last, first == 0 ? null : steps[first - 1].Came(of[first]!.Id), last == texts.Count - 1 ? null : steps[last].Gone(of[last]!.Id));
                yield return new NumberToken(life, [.. of.Select(note => note is null ? null : RedlineReferences.MarkOf(note))], marks, IsText: true);
                foreach (var piece in Piece.Of(of[last]!.Text, language, ParagraphKind.Footnote).Where(piece => piece.Footnote is null))
                    yield return new TextToken(life, [.. of.Select(note => note is null ? null : piece)]);
                yield return new EndToken(life, of, [.. marks.Select(_ => -1)]);
            }

            first = last + 1;
        }
    }

    private static bool AreSame(List<Paragraph> olds, List<Paragraph> news) =>
        olds.Count == news.Count && olds.Zip(news).All(pair => pair.First.Text.PlainText == pair.Second.Text.PlainText && pair.First.Label == pair.Second.Label);
}
