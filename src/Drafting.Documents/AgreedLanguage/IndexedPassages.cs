namespace Drafting.Documents.AgreedLanguage;

/// <summary>The passages of a text as stores keep them: each wording once, and where it stands.</summary>
/// <param name="AreAgreed">As of <see cref="TextPassages"/>.</param>
/// <param name="Wordings">Each once.</param>
/// <param name="Places">In the order of the text, each with the index of its wording; without passages that have no words, or are too long.</param>
public sealed record IndexedPassages(bool AreAgreed, IReadOnlyList<Wording> Wordings, IReadOnlyList<(Passage Passage, int Wording)> Places)
{
    /// <summary>UTF-16 code units of a passage. A paragraph of a resolution has some thousands at most; what is longer is no paragraph, and comparing it would take too long.</summary>
    public const int Longest = 20_000;

    /// <summary>Folds and fingerprints the passages of a text.</summary>
    public static IndexedPassages Of(string language, TextPassages text)
    {
        var (wordings, places, indexes) = (new List<Wording>(), new List<(Passage, int)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var passage in text.All)
        {
            if (passage.Text.Length > Longest || Wording.Of(language, passage.Text) is not { } wording)
                continue;
            if (!indexes.TryGetValue(wording.Folded, out var index))
            {
                indexes[wording.Folded] = index = wordings.Count;
                wordings.Add(wording);
            }

            places.Add((passage, index));
        }

        return new(text.AreAgreed, wordings, places);
    }
}
