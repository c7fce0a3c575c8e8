using Drafting.Amendments;
using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Amendments;

/// <summary>What is read out to make one text of another.</summary>
/// <param name="From">The reference of the old text.</param>
/// <param name="To">The reference of the new text.</param>
/// <param name="Language">Of the sentences: en, zh or fr.</param>
/// <param name="Title">What they are called together.</param>
/// <param name="Sentences">In the order of the text. All they name is the old text's.</param>
/// <param name="Unspoken">What differs besides, and cannot be said.</param>
internal sealed record SpokenAmendmentsView(
    string From, string To, [property: Shape<LanguageShape>] string Language, string Title, IReadOnlyList<SpokenSentenceView> Sentences, IReadOnlyList<UnspokenView> Unspoken)
{
    public static SpokenAmendmentsView Of(string from, string to, string title, SpokenAmendments spoken, IReadOnlyList<Paragraph> old)
    {
        return new(
            from, to, spoken.Language, title,
            [.. spoken.Sentences.Select(sentence => new SpokenSentenceView(sentence.Text, IdOf(sentence.From), sentence.Reads))],
            [.. spoken.Unspoken.Select(each => new UnspokenView(IdOf(each.From), WireName.Of(each.Difference), each.Text))]);

        string? IdOf(int? at) => at is { } index ? old[index].Id : null;
    }
}

/// <summary>A sentence.</summary>
/// <param name="Paragraph">The id of the paragraph it amends, in the old text; null where it puts in a new one.</param>
/// <param name="Reads">How the paragraph reads in the end, where its words are amended one by one; null elsewhere.</param>
internal sealed record SpokenSentenceView(string Text, string? Paragraph, string? Reads);

/// <summary>Something that differs and is in no sentence.</summary>
/// <param name="Paragraph">The paragraph's id in the old text; null for a new one.</param>
/// <param name="Text">The same in words.</param>
internal sealed record UnspokenView(string? Paragraph, [property: Shape<UnspokenDifference>] string Difference, string Text);
