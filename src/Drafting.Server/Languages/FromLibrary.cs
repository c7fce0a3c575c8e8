using Drafting.Documents;
using Drafting.Formats.Beside;
using Drafting.Operations;
using Drafting.Server.Answers;
using Drafting.Server.Library;

namespace Drafting.Server.Languages;

/// <summary>The words of a language version that the library has: those of the draft's template in that language.</summary>
internal static class FromLibrary
{
    /// <summary>By paragraph, of those that still read as in the template.</summary>
    /// <exception cref="RefusedException">The draft began from no text, or this is no text in that language.</exception>
    public static async Task<Dictionary<string, Delta>> WordsAsync(LibraryShelf shelf, Draft original, string language, string from, CancellationToken cancellation)
    {
        if (original.Template is not { } template)
            throw Refused.Field("from", "The draft began from no text of the library: there is none to take its words from.");
        var (here, there) = (await ReadAsync(shelf, template, cancellation), await ReadAsync(shelf, from, cancellation));
        if (there.Language != language)
            throw Refused.Field("from", $"“from” is the id of a text of the library in “{language}”.");
        var rows = BesideAlignment.Of(here, there).Where(row => row.Left is not null && row.Right is not null).ToList();
        var (texts, others) = (here.Paragraphs.ToDictionary(paragraph => paragraph.Id), there.Paragraphs.ToDictionary(paragraph => paragraph.Id));
        var ids = rows.ToDictionary(row => row.Right!, row => row.Left!);
        var words = new Dictionary<string, Delta>();
        foreach (var row in rows)
        {
            if (original.FindLive(row.Left!) is { } paragraph && paragraph.Text.Equals(texts[row.Left!].Text) && Referring(others[row.Right!].Text, ids) is { Length: > 0 } text)
                words[row.Left!] = text;
        }

        return words;
    }

    private static async Task<ParsedDocument> ReadAsync(LibraryShelf shelf, string id, CancellationToken cancellation)
    {
        try
        {
            return await shelf.ReadAsync(id, cancellation);
        }
        catch (RefusedException)
        {
            throw Refused.Field("from", "“from” is the id of a text of the library, in another language than the one the draft began from.");
        }
    }

    /// <summary>The text with its references to the notes of the draft; null where it refers to one that the draft has not.</summary>
    private static Delta? Referring(Delta text, Dictionary<string, string> ids)
    {
        var referring = new DeltaBuilder();
        foreach (var op in text.Ops)
        {
            if (op.Embed?.Footnote is not { } note)
                referring.Add(op);
            else if (ids.TryGetValue(note, out var own))
                referring.Insert(Embed.FootnoteReference(own), op.Attributes);
            else
                return null;
        }

        return referring.Build();
    }
}
