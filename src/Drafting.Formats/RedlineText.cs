using Drafting.Documents;
using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats;

/// <summary>Texts as they are compared: the paragraphs in plain text, with what a redline has to know besides.</summary>
public static class RedlineText
{
    private const string UnnumberedNote = "*";

    /// <summary>The paragraphs of a text, with the printed marks of the footnotes they refer to.</summary>
    /// <param name="stretches">What the text's own tracked changes concern, where they are to sign what they changed.</param>
    public static IReadOnlyList<RedlineParagraph> Of(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<ChangedStretch>? stretches = null)
    {
        var marks = paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).ToLookup(paragraph => paragraph.Id, paragraph => paragraph.Label);
        var authored = (stretches ?? []).ToLookup(stretch => stretch.Paragraph, stretch => new AuthoredStretch(stretch.Start, stretch.Length, new(stretch.Author, stretch.At)));
        return [.. paragraphs.Select(paragraph => new RedlineParagraph(paragraph.Id, WireName.Of(paragraph.Kind), paragraph.Level, paragraph.Label, paragraph.Text.PlainText)
        {
            Authored = [.. authored[paragraph.Id]],
            Notes = [.. NotesIn(paragraph.Text, marks)],
        })];
    }

    private static IEnumerable<NoteReference> NotesIn(Delta text, ILookup<string, string?> marks)
    {
        var at = 0;
        foreach (var op in text.Ops)
        {
            if (op.Embed?.Footnote is { } note)
                yield return new(at, marks[note].FirstOrDefault() is { Length: > 0 } mark ? mark : UnnumberedNote);
            at += op.Text?.Length ?? 0;
        }
    }
}
