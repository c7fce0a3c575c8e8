using Drafting.Amendments.Reading;
using Drafting.Amendments.Tongues;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>A sentence that is read out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Amendment">What it does.</param>
/// <param name="From">The paragraph it amends, in the text before; null for a new one.</param>
/// <param name="Reads">How that paragraph reads in the end, where its words are amended one by one, for whoever checks it; null elsewhere.</param>
public sealed record SpokenSentence(string Text, Amendment Amendment, int? From, string? Reads);

/// <summary>What differs and cannot be said.</summary>
public enum UnspokenDifference
{
    /// <summary>Emphasis, or raised or lowered characters.</summary>
    Formatting,

    /// <summary>Where the paragraph refers to footnotes.</summary>
    Notes,

    /// <summary>The paragraph has more kinds of quotation marks than there are to quote it in.</summary>
    Quotation,
}

/// <summary>A paragraph in which something differs that no sentence says.</summary>
/// <param name="From">The paragraph in the text before; null for a new one.</param>
/// <param name="Difference">What differs.</param>
/// <param name="Text">The same in words.</param>
public sealed record Unspoken(int? From, UnspokenDifference Difference, string Text);

/// <summary>What is read out to amend one text to another.</summary>
/// <param name="Language">Of the sentences.</param>
/// <param name="Sentences">In the order of the text.</param>
/// <param name="Unspoken">What remains.</param>
public sealed record SpokenAmendments(string Language, IReadOnlyList<SpokenSentence> Sentences, IReadOnlyList<Unspoken> Unspoken);

/// <summary>
/// Amendments as they are read out in a meeting. Reading what was written and applying it to the old text gives the words, kinds, levels and order
/// of the new one; every number and quotation in it speaks of the old text.
/// </summary>
public static class OralAmendments
{
    /// <summary>The most that is read at once, in UTF-16 code units.</summary>
    public const int LongestText = 100_000;

    /// <summary>How many sentences are read at once.</summary>
    public const int MostSentences = 1_000;

    /// <summary>The languages that sentences are written in.</summary>
    public static IReadOnlyList<string> Languages => Tongue.Languages;

    /// <summary>The sentences that amend one text to another.</summary>
    /// <param name="from">With printed labels, in order.</param>
    /// <param name="to">The same.</param>
    /// <param name="textLanguage">Of both texts.</param>
    /// <param name="language">Of the sentences; English for a language without.</param>
    public static SpokenAmendments Between(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string textLanguage, string language)
    {
        var (amendments, pairs) = AmendmentDrafting.Between(from, to, textLanguage);
        var (tongue, names) = (Tongue.Of(language), new ParagraphNames(from));
        var toOf = pairs.ToDictionary(pair => pair.From, pair => pair.To);
        var unspoken = new List<Unspoken>();
        var sentences = new List<SpokenSentence>();
        for (var i = 0; i < amendments.Count; i++)
        {
            var amendment = amendments[i];
            var at = ParagraphOf(amendment);
            if (Quoted(amendment).Any(words => tongue.Quote(words) is null))
                unspoken.Add(Remains(at, UnspokenDifference.Quotation));
            else if (amendment is DeleteParagraph delete && i == amendments.Count - 2 && amendments[^1] is Renumber)
                sentences.Add(new(tongue.WriteWithRenumbering(delete, names), amendment, at, null));
            else if (!(amendment is Renumber && i > 0 && amendments[i - 1] is DeleteParagraph))
                sentences.Add(new(tongue.Write(amendment, names), amendment, at, ReadsOf(amendment)));
        }

        unspoken.AddRange(UnspokenLooks(from, to, pairs, amendments).Select(each => Remains(each.From, each.Difference)));
        return new(tongue.Language, sentences, unspoken);

        Unspoken Remains(int? at, UnspokenDifference difference) => new(at, difference, tongue.Write(difference, at is { } named ? names[named] : null));

        string? ReadsOf(Amendment amendment) => amendment is WordAmendment and not ReplaceParagraph && ParagraphOf(amendment) is { } at ? to[toOf[at]].Text.PlainText : null;
    }

    /// <summary>Whether so much is read at once.</summary>
    public static bool Fits(string text) => text.Length <= LongestText && StatementScanner.Scan(text).Count <= MostSentences;

    /// <summary>Reads sentences in any of the languages.</summary>
    /// <param name="text">What <see cref="Fits"/>.</param>
    /// <param name="paragraphs">The text they amend, with printed labels, in order.</param>
    /// <param name="language">The language that is tried first.</param>
    public static ReadAmendments Read(string text, IReadOnlyList<Paragraph> paragraphs, string language)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText);
        return new AmendmentReader(paragraphs).Read(text, language);
    }

    /// <summary>What the sentences between two texts are called together.</summary>
    public static string Title(string from, string to, string language) => Tongue.Of(language).Title(from, to);

    /// <summary>What the paragraphs of a text are called in a language.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<Paragraph> paragraphs, string language)
    {
        var (tongue, names) = (Tongue.Of(language), new ParagraphNames(paragraphs));
        return [.. Enumerable.Range(0, paragraphs.Count).Select(at => tongue.Say(names[at]))];
    }

    /// <summary>The paragraph of the text before that an amendment changes; null where it changes none.</summary>
    public static int? ParagraphOf(Amendment amendment) => amendment switch
    {
        WordAmendment words => words.Paragraph,
        RecastParagraph recast => recast.Paragraph,
        DeleteParagraph delete => delete.Paragraph,
        TransferParagraph transfer => transfer.Paragraph,
        _ => null,
    };

    private static IEnumerable<string> Quoted(Amendment amendment) => amendment switch
    {
        ReplaceWords replace => [replace.Old.Words, replace.New],
        DeleteWords delete => [delete.Old.Words],
        InsertWords insert => [insert.New, insert.Anchor?.Words ?? ""],
        ReplaceParagraph replace => [replace.Text],
        NewParagraph added => [added.Text],
        _ => [],
    };

    private static IEnumerable<(int? From, UnspokenDifference Difference)> UnspokenLooks(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, IReadOnlyList<(int From, int To)> pairs, IReadOnlyList<Amendment> amendments)
    {
        var amending = new Amending(from);
        foreach (var amendment in amendments)
            amending.Add(amendment);
        var old = pairs.ToDictionary(pair => pair.To, pair => pair.From);
        var amended = amending.Result.Where(each => each.From is not null).ToDictionary(each => each.From!.Value);
        for (var at = 0; at < to.Count; at++)
        {
            var before = old.TryGetValue(at, out var index) ? index : (int?)null;
            var said = before is { } was && amended.TryGetValue(was, out var paragraph) ? from[was].Text.Compose(WordDelta.Of(from[was].Text, paragraph.Edits)) : Delta.FromText(to[at].Text.PlainText);
            if (said.Equals(to[at].Text))
                continue;
            yield return (before, Embeds(said).SequenceEqual(Embeds(to[at].Text)) ? UnspokenDifference.Formatting : UnspokenDifference.Notes);
        }

        static IEnumerable<(int At, Embed Embed)> Embeds(Delta text)
        {
            var at = 0;
            foreach (var op in text.Ops)
            {
                if (op.Embed is { } embed)
                    yield return (at, embed);
                at += op.Length;
            }
        }
    }
}
