namespace Drafting.Documents.AgreedLanguage;

/// <summary>The passages of a text as stores keep them: each wording once, and where it stands.</summary>
/// <param name="AreAgreed">As of <see cref="TextPassages"/>.</param>
/// <param name="Wordings">Each once.</param>
/// <param name="Places">In the order of the text, each with the index of its wording; without passages that have no words.</param>
public sealed record IndexedPassages(bool AreAgreed, IReadOnlyList<Wording> Wordings, IReadOnlyList<(Passage Passage, int Wording)> Places)
{
    /// <summary>Folds and fingerprints the passages of a text.</summary>
    public static IndexedPassages Of(string language, TextPassages text)
    {
        var (wordings, places, indexes) = (new List<Wording>(), new List<(Passage, int)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var passage in text.All)
        {
            if (Wording.Of(language, passage.Text) is not { } wording)
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
