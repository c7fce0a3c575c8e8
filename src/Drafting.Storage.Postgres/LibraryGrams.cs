namespace Drafting.Storage.Postgres;

/// <summary>
/// The keys of the library's index: runs of one, two or three characters of a folded text, each run a number with 21 bits a character.
/// PostgreSQL's own trigrams depend on the database's locale (in “C” no Chinese character is a letter) and know no word of two characters,
/// which is what most Chinese words are.
/// </summary>
internal static class LibraryGrams
{
    private const int BitsPerCharacter = 21;

    /// <summary>Where ideographs begin. Below, two letters say little, so three are a key; above, three would only make the index large.</summary>
    private const int FirstIdeograph = 0x2e80;

    /// <summary>So many keys narrow a search enough.</summary>
    private const int MostOfAWord = 24;

    /// <summary>Every key under which a text is found. No word has blanks, so no key has.</summary>
    public static long[] OfText(string folded)
    {
        var grams = new HashSet<long>();
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var characters = Characters(word);
            for (var at = 0; at < characters.Length; at++)
            {
                grams.Add(Gram(characters, at, 1));
                if (at + 2 <= characters.Length) grams.Add(Gram(characters, at, 2));
                if (at + 3 <= characters.Length && AreLetters(characters, at)) grams.Add(Gram(characters, at, 3));
            }
        }

        return [.. grams.Order()];
    }

    /// <summary>The keys that every text with this word has.</summary>
    /// <param name="isExact">Whether, the other way round, every text with these keys has the word.</param>
    public static IReadOnlyCollection<long> OfWord(string word, out bool isExact)
    {
        var characters = Characters(word);
        isExact = characters.Length < 3 || (characters.Length == 3 && AreLetters(characters, 0));
        if (characters.Length < 3) return [Gram(characters, 0, characters.Length)];
        var grams = new HashSet<long>();
        for (var at = 0; at + 3 <= characters.Length && grams.Count < MostOfAWord; at++)
        {
            if (AreLetters(characters, at)) grams.Add(Gram(characters, at, 3));
            else grams.UnionWith([Gram(characters, at, 2), Gram(characters, at + 1, 2)]);
        }

        return grams;
    }

    private static int[] Characters(string word) => [.. word.EnumerateRunes().Select(character => character.Value)];

    private static bool AreLetters(int[] characters, int at) =>
        characters[at] < FirstIdeograph && characters[at + 1] < FirstIdeograph && characters[at + 2] < FirstIdeograph;

    private static long Gram(int[] characters, int at, int length)
    {
        var gram = 0L;
        for (var i = at; i < at + length; i++) gram = (gram << BitsPerCharacter) | (uint)characters[i];
        return gram;
    }
}
